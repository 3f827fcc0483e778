// What the pushes of one transaction mean for each other, decided without a database.
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CheckedLine } from '../../../../central/lines/check-line.ts';
import { planGroup, type GroupView } from '../../../../central/lines/plan-group.ts';
import { lineHeader, noHash } from '../../../../shared/protocol/line.ts';

const [device, other] = [randomUUID(), randomUUID()];
const empty: GroupView = { end: { position: 0, logHash: noHash }, tips: new Map(), held: new Map(), taken: new Set(), actors: new Set(['clerk-one']), suspended: new Set() };

function line(seq: number, previousHash: string, over: Readonly<Record<string, unknown>> = {}): CheckedLine {
  const header = lineHeader.parse({
    v: 1, id: randomUUID(), controller: 'tampere', device, deviceSeq: seq, previousHash, contentHash: noHash, actor: 'clerk-one', lease: 'x',
    type: 'person-found', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId: null, ...over,
  });
  const headerText = JSON.stringify(header);
  return { header, headerText, signature: Buffer.from('s'), sealed: Buffer.from('c'), lineHash: createHash('sha256').update(headerText).digest() };
}

const hashOf = (given: CheckedLine): string => given.lineHash.toString('hex');

describe('the plan for pushes of one transaction', () => {
  const first = line(1, noHash);
  const second = line(2, hashOf(first));
  const twin = line(2, hashOf(first));
  const foreign = line(1, noHash, { device: other });

  it('number on from each other, and a line that two of them bring is numbered once', () => {
    const { plans, end } = planGroup([{ pusher: device, lines: [first] }, { pusher: other, lines: [foreign, first] }, { pusher: device, lines: [first, second] }], empty);
    expect(plans.map(({ accepted }) => accepted.map(({ position }) => position))).toEqual([[1], [2, 1], [1, 3]]);
    expect(plans.map(({ added }) => added.length)).toEqual([1, 1, 1]);
    expect(end).toEqual({ position: 3, logHash: plans[2]?.added[0]?.log_hash.toString('hex') });
  });

  it('a refusal of one leaves the others as they would be alone', () => {
    const { plans } = planGroup([{ pusher: device, lines: [second] }, { pusher: other, lines: [foreign] }, { pusher: device, lines: [first, second] }], empty);
    expect(plans.map(({ refused }) => refused.map(({ code }) => code))).toEqual([['chain-broken'], [], []]);
    expect(plans.map(({ accepted }) => accepted.length)).toEqual([0, 1, 2]);
  });

  it('a device found to be forked is suspended for the pushes after it', () => {
    const third = line(3, hashOf(second));
    const { plans } = planGroup([{ pusher: device, lines: [first, second] }, { pusher: device, lines: [twin] }, { pusher: device, lines: [third] }], empty);
    expect(plans.map(({ refused }) => refused.map(({ code }) => code))).toEqual([[], ['device-forked'], ['device-suspended']]);
    expect(plans[1]?.forked).toEqual([twin]);
  });
});
