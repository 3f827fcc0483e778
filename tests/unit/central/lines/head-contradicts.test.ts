// Which heads prove that the log was set back.
import { describe, expect, it } from 'vitest';
import { headContradicts, lostFrom, type BareHead, type LogPlace } from '../../../../central/lines/head-contradicts.ts';
import { noHash } from '../../../../shared/protocol/line.ts';

const [mine, other] = ['6f1c2a34-0000-4000-8000-000000000001', '6f1c2a34-0000-4000-8000-000000000002'];
const [hash, otherHash] = ['aa'.repeat(32), 'bb'.repeat(32)];
const log: LogPlace = { epoch: mine, ordinal: 3, position: 10, logHash: hash, hashAtShown: hash, started: '1' };
const head: BareHead = { epoch: mine, ordinal: 3, position: 10, logHash: hash };

describe('a head shown by a desk', () => {
  it('says nothing when the log holds it, or when it is of an older epoch', () => {
    expect(headContradicts(head, log)).toBe(false);
    expect(headContradicts({ ...head, position: 0, logHash: noHash }, { ...log, hashAtShown: null })).toBe(false);
    expect(headContradicts({ ...head, ordinal: 2, epoch: other, position: 99 }, { ...log, hashAtShown: null })).toBe(false);
  });

  it('proves a loss by a position past the end, another hash there, or an epoch as new that is not known', () => {
    expect(headContradicts({ ...head, position: 11 }, { ...log, hashAtShown: null })).toBe(true);
    expect(headContradicts({ ...head, logHash: otherHash }, log)).toBe(true);
    expect(headContradicts({ ...head, epoch: other }, log)).toBe(true);
    expect(headContradicts({ ...head, epoch: other, ordinal: 4 }, log)).toBe(true);
  });

  it('tells from where lines are known to be lost', () => {
    expect(lostFrom({ ...head, position: 15 }, { ...log, hashAtShown: null })).toBe(11);
    expect(lostFrom({ ...head, position: 7, logHash: otherHash }, log)).toBe(7);
    expect(lostFrom({ ...head, epoch: other }, log)).toBeNull();
  });
});
