// Which decisions of a right stand: those that no other decision of the same right replaces, whatever the order they came in.

/** The part of a decision that says what it replaces; lists and the case's own fold both have it. */
export interface DecisionMark {
  readonly lineId: string;
  readonly decision: string;
  readonly replaces: readonly string[];
}

/**
 * The heads of one right's decisions. Depends on the set alone, never on its order. Honest desks can make no circle
 * (a line replaces only lines its writer held); a forged circle must not hide a decision, so its members all stand.
 */
export function standingDecisions<T extends DecisionMark>(decisions: readonly T[]): readonly T[] {
  if (decisions.length < 2) return decisions;
  const byId = new Map<string, DecisionMark>(decisions.map((one) => [one.lineId, one]));
  return decisions.filter((one) => !decisions.some((other) => other.replaces.includes(one.lineId) && !leadsTo(byId, one, other.lineId)));
}

/** Whether `from` itself replaces `target`, directly or over others. */
function leadsTo(byId: ReadonlyMap<string, DecisionMark>, from: DecisionMark, target: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.lineId === target) return true;
    if (seen.has(next.lineId)) continue;
    seen.add(next.lineId);
    open.push(...next.replaces.flatMap((id) => byId.get(id) ?? []));
  }
  return false;
}

/** Null: nobody has decided. `conflict`: decisions that stand say different things, and only a person can settle it. */
export function verdictOf<T extends DecisionMark>(decisions: readonly T[]): T['decision'] | 'conflict' | null {
  const [first, ...others] = standingDecisions(decisions);
  if (first === undefined) return null;
  return others.every((one) => one.decision === first.decision) ? first.decision : 'conflict';
}
