// Which lines of a batch continue the log, decided without a database.
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CheckedLine } from '../../../../central/lines/check-line.ts';
import { planLines, type LogView } from '../../../../central/lines/plan-lines.ts';
import { lineHeader, logHashInput, noHash } from '../../../../shared/protocol/line.ts';

const device = randomUUID();
const empty: LogView = { logEnd: null, deviceEnd: null, held: new Map(), actors: new Set(['clerk-one']) };

function line(seq: number, previousHash: string, actor = 'clerk-one'): CheckedLine {
  const header = lineHeader.parse({
    v: 1, id: randomUUID(), controller: 'tampere', device, deviceSeq: seq, previousHash, contentHash: noHash, actor, lease: 'x',
    type: 'person-found', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId: null,
  });
  const headerText = JSON.stringify(header);
  return { header, headerText, signature: Buffer.from('s'), sealed: Buffer.from('c'), lineHash: createHash('sha256').update(headerText).digest() };
}

describe('the plan for a batch of lines', () => {
  const first = line(1, noHash);
  const second = line(2, first.lineHash.toString('hex'));

  it('numbers go on from the end of the log and each log hash covers the one before', () => {
    const { added, refused } = planLines([first, second], { ...empty, logEnd: { position: 41, logHash: 'ab'.repeat(32) } });
    expect(refused).toBeNull();
    expect(added.map(({ position }) => position)).toEqual([42, 43]);
    const expected = createHash('sha256').update(logHashInput(added[0]?.log_hash.toString('hex') ?? '', 43, second.lineHash.toString('hex'))).digest('hex');
    expect(added[1]?.log_hash.toString('hex')).toBe(expected);
  });

  it('the same line twice in one batch is numbered once', () => {
    const { added, accepted } = planLines([first, first, second], empty);
    expect([added.length, accepted.map(({ position }) => position)]).toEqual([2, [1, 1, 2]]);
  });

  it('an unknown actor, a gap, a foreign previous hash and a taken place each end the plan', () => {
    const codeOf = (given: CheckedLine, view: LogView = empty): string | undefined => planLines([given], view).refused?.code;
    expect(codeOf(line(1, noHash, 'nobody'))).toBe('actor-unknown');
    expect(codeOf(line(2, noHash))).toBe('chain-broken');
    expect(codeOf(line(1, 'ab'.repeat(32)))).toBe('chain-broken');
    expect(codeOf(first, { ...empty, deviceEnd: { seq: 1, lineHash: noHash } })).toBe('line-id-reused');
  });
});
