// Walks the case's states breadth-first: every command, by every role, on every state gives lines that fold or an outcome of the catalogue.
import { caseContents, type CaseDraft } from '../../../shared/domain/case/content.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import type { decide as productDecide } from '../../../shared/domain/case/decide.ts';
import { evolve } from '../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../shared/domain/case/state.ts';
import { outcomes } from '../../../shared/outcomes.ts';
import { accessRequest, clerk, contactPerson, contextOf, day, grant, lineIdOf, otherContactPerson, passport, refuse, run } from '../../unit/shared/domain/case-fixture.ts';
import { wideProfile } from '../../unit/shared/domain/rights-fixture.ts';
import { allCommands } from './all-commands.ts';
import { stateShape } from './state-shape.ts';

export type Decide = typeof productDecide;
export interface Walked { readonly states: number; readonly kinds: number; readonly pairs: number; readonly holes: readonly string[]; readonly left: number }

const careful = { ...wideProfile, registers: wideProfile.registers.map((one) => ({ ...one, fourEyes: ['refusal' as const, 'erasure' as const] })) };
const asks: readonly DecideContext[] = [clerk, contactPerson, otherContactPerson, { id: 'aino', roles: [], registers: [] }].flatMap((actor) => [
  contextOf({ actor, profile: wideProfile }), contextOf({ actor, profile: careful, today: day('2027-03-01'), incomplete: 1, history: () => ({ earlier: [], complete: false }) }),
]).concat(contextOf({ actor: contactPerson, profile: careful }), contextOf({ actor: otherContactPerson, profile: careful }));

/** No one desk reaches a conflict: two decided apart. */
function tornCase(): CaseState {
  const logged = run([{ command: passport }, { command: accessRequest }]).state;
  return run([{ command: refuse, by: otherContactPerson }], logged).lines.reduce(evolve, run([{ command: grant, by: contactPerson }], logged).state);
}

/** Bounded by `most` states; `left`: states found and not walked. */
export function walkStates(most: number, decide: Decide): Walked {
  const open: CaseState[] = [newCase, tornCase()];
  const seen = new Set(open.map(stateShape));
  const kinds = new Set<string>();
  const holes: string[] = [];
  let pairs = 0;
  let walked = 0;
  for (let state = open.shift(); state !== undefined && walked < most; state = open.shift()) {
    walked += 1;
    for (const context of asks) for (const command of allCommands(state, context)) {
      kinds.add(command.kind);
      pairs += 1;
      const next = tryOne(state, () => decide(state, command, context), context.actor.id);
      if (typeof next === 'string') holes.push(`${command.kind} on ${state.phase}: ${next}`);
      else if (next !== null && !seen.has(stateShape(next))) { seen.add(stateShape(next)); open.push(next); }
    }
  }
  return { states: walked, kinds: kinds.size, pairs, holes, left: seen.size - walked };
}

/** The state after, null for a catalogued refusal, or what is wrong. */
function tryOne(state: CaseState, give: () => ReturnType<Decide>, by: string): CaseState | string | null {
  try {
    const drafts = give();
    if (!drafts.ok) return Object.hasOwn(outcomes, drafts.code) ? null : 'an outcome that is not of the catalogue';
    if (drafts.value.length === 0) return 'neither lines nor an outcome';
    return drafts.value.reduce<CaseState>((folded, draft) => evolve(folded, lineOf(draft, folded.events.length, by)), state);
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 120) : 'thrown';
  }
}

function lineOf(draft: CaseDraft, number: number, actor: string): Parameters<typeof evolve>[1] {
  if (!caseContents[draft.type].safeParse(draft.content).success) throw new Error(`${draft.type} does not fit its own schema`);
  return { ...draft, id: lineIdOf(number + 1), at: '2026-11-22T08:41:00.000Z', actor, device: 'd' };
}
