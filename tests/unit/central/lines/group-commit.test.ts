// Pushes that share a transaction: order, weight, and that one's failure is nobody else's.
import { describe, expect, it } from 'vitest';
import { atMost } from '../../../../central/lines/at-most.ts';
import { groupCommit } from '../../../../central/lines/group-commit.ts';

interface Rig { readonly groups: string[][]; readonly enter: (log: string, push: string) => Promise<string>; readonly letGo: () => void }

/** The first group waits until it is let go, so that the others gather. */
function rig(fails: (push: string) => boolean = () => false): Rig {
  const groups: string[][] = [];
  let letGo = (): void => undefined;
  const gate = new Promise<void>((go) => { letGo = go; });
  const enter = groupCommit<string, string>({
    weigh: (push) => push.length, weightMax: 6,
    store: async (pushes) => {
      groups.push([...pushes]);
      await gate;
      if (pushes.some(fails)) throw new Error('the database failed');
      return pushes.map((push) => `${push} stored`);
    },
  });
  return { groups, enter, letGo };
}

describe('pushes that wait for one log', () => {
  it('share the next transaction up to its weight, in the order in which they came', async () => {
    const { groups, enter, letGo } = rig();
    const answers = ['one', 'two', 'six', 'too-heavy-alone', 'ten'].map((push) => enter('log', push));
    letGo();
    expect(await Promise.all(answers)).toEqual(['one stored', 'two stored', 'six stored', 'too-heavy-alone stored', 'ten stored']);
    expect(groups).toEqual([['one'], ['two', 'six'], ['too-heavy-alone'], ['ten']]);
  });

  it('another log does not wait for the first', async () => {
    const { groups, enter, letGo } = rig();
    const answers = [enter('log', 'one'), enter('other', 'two')];
    expect(groups).toEqual([['one'], ['two']]);
    letGo();
    await Promise.all(answers);
  });

  it('a push that fails fails alone, and those after it are stored', async () => {
    const { enter, letGo } = rig((push) => push === 'bad');
    const answers = ['one', 'bad', 'two', 'six'].map((push) => enter('log', push));
    letGo();
    const settled = await Promise.allSettled(answers);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await expect(enter('log', 'ten')).resolves.toBe('ten stored');
  });
});

describe('work that waits for a place', () => {
  it('never runs more than there are places, and a failure makes room as well', async () => {
    const inTurn = atMost(2);
    let [running, most] = [0, 0];
    const work = async (piece: number): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (piece === 1) throw new Error('the work failed');
      return piece;
    };
    const done = await Promise.allSettled([0, 1, 2, 3, 4].map((piece) => inTurn(() => work(piece))));
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(most).toBe(2);
  });
});
