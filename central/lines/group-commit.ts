// Pushes that wait for one log's lock share its next transaction: the lock is then waited for and paid for once a group, not once a push.

export interface GroupCommit<Push, Stored> {
  /** How much of a group a push takes up. */
  readonly weigh: (push: Push) => number;
  /** A group grows up to this weight; a push that weighs more goes alone. */
  readonly weightMax: number;
  /** All or none of the pushes, each with its own answer, in their order. */
  readonly store: (pushes: readonly Push[]) => Promise<readonly Stored[]>;
}

interface Waiting<Push, Stored> { readonly push: Push; readonly done: (stored: Stored) => void; readonly failed: (error: unknown) => void }

/**
 * In the order in which they came, one group of a log at a time; logs do not wait for each other. When a group fails,
 * each of its pushes is tried again alone, so that one push's failure is no other's: storing must be idempotent, since a
 * commit whose answer was lost is repeated.
 */
export function groupCommit<Push, Stored>({ weigh, weightMax, store }: GroupCommit<Push, Stored>): (log: string, push: Push) => Promise<Stored> {
  type One = Waiting<Push, Stored>;
  const lanes = new Map<string, One[]>();

  const settle = async (group: readonly One[]): Promise<void> => {
    try {
      const stored = await store(group.map(({ push }) => push));
      if (stored.length !== group.length) throw new Error('A group was not answered whole.');
      // As many as pushes, by the line above.
      for (const [place, one] of group.entries()) one.done(stored[place] as Stored);
    } catch (error) {
      if (group.length === 1) return group[0]?.failed(error);
      for (const one of group) await settle([one]);
    }
  };

  const nextGroup = (lane: One[]): readonly One[] => {
    let weight = 0;
    const end = lane.findIndex(({ push }, place) => {
      weight += weigh(push);
      return place > 0 && weight > weightMax;
    });
    return lane.splice(0, end === -1 ? lane.length : end);
  };

  const work = async (log: string, lane: One[]): Promise<void> => {
    while (lane.length > 0) await settle(nextGroup(lane));
    lanes.delete(log);
  };

  return (log, push) => new Promise((done, failed) => {
    const one = { push, done, failed };
    const lane = lanes.get(log);
    if (lane !== undefined) return void lane.push(one);
    const made = [one];
    lanes.set(log, made);
    void work(log, made);
  });
}
