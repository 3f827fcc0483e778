// Which lines of a batch continue the log, decided without a database.
import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CheckedLine } from '../../../../central/lines/check-line.ts';
import { planLines, type LogView } from '../../../../central/lines/plan-lines.ts';
import type { LineRow } from '../../../../central/database/tables.ts';
import { lineHeader, logHashInput, noHash } from '../../../../shared/protocol/line.ts';

const device = randomUUID();
const other = randomUUID();
const empty: LogView = {
  end: { position: 0, logHash: noHash }, tips: new Map(), held: new Map(), taken: new Set(), actors: new Set(['clerk-one']), suspended: new Set(), pusher: device, branchAt: null,
};

function line(seq: number, previousHash: string, over: Readonly<Record<string, unknown>> = {}): CheckedLine {
  const header = lineHeader.parse({
    v: 1, id: randomUUID(), controller: 'tampere', device, deviceSeq: seq, previousHash, contentHash: noHash, actor: 'clerk-one', lease: 'x',
    type: 'person-found', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId: null, ...over,
  });
  const headerText = JSON.stringify(header);
  return { header, headerText, signature: Buffer.from('s'), sealed: Buffer.from('c'), lineHash: createHash('sha256').update(headerText).digest() };
}

const hashOf = (given: CheckedLine): string => given.lineHash.toString('hex');
const codes = (lines: readonly CheckedLine[], view: LogView = empty): string[] => planLines(lines, view).refused.map(({ code }) => code);

describe('the plan for a batch of lines', () => {
  const first = line(1, noHash);
  const second = line(2, hashOf(first));
  const third = line(3, hashOf(second));
  const held = (given: CheckedLine): LogView => {
    const [row] = planLines([given], empty).added;
    if (row === undefined) throw new Error('The line is not held.');
    return { ...empty, end: { position: 1, logHash: row.log_hash.toString('hex') }, held: new Map([[row.id, row]]), tips: new Map([[device, [{ branch: 0, seq: 1, lineHash: hashOf(given) }]]]) };
  };

  it('numbers go on from the end of the log and each log hash covers the one before', () => {
    const { added, refused } = planLines([first, second], { ...empty, end: { position: 41, logHash: 'ab'.repeat(32) } });
    expect(refused).toEqual([]);
    expect(added.map(({ position }) => position)).toEqual([42, 43]);
    const expected = createHash('sha256').update(logHashInput(added[0]?.log_hash.toString('hex') ?? '', 43, hashOf(second))).digest('hex');
    expect(added[1]?.log_hash.toString('hex')).toBe(expected);
  });

  it('the same line twice in one batch is numbered once', () => {
    const { added, accepted } = planLines([first, first, second], empty);
    expect([added.length, accepted.map(({ position }) => position)]).toEqual([2, [1, 1, 2]]);
  });

  it('a line held keeps its number, also when its content has been erased since', () => {
    const view = held(first);
    const erased = new Map([...view.held].map(([id, row]): [string, LineRow] => [id, { ...row, sealed: Buffer.alloc(0) }]));
    for (const seen of [view, { ...view, held: erased }]) expect(planLines([first], seen)).toMatchObject({ accepted: [{ position: 1 }], added: [], refused: [] });
  });

  it('an id in use with another header, signature or content, here or out of sight, is refused', () => {
    const view = held(first);
    expect(codes([{ ...first, sealed: Buffer.from('x') }], view)).toEqual(['line-id-reused']);
    expect(codes([{ ...first, signature: Buffer.from('x') }], view)).toEqual(['line-id-reused']);
    expect(codes([line(2, hashOf(first), { id: first.header.id })], view)).toEqual(['line-id-reused']);
    expect(codes([first], { ...empty, taken: new Set([first.header.id]) })).toEqual(['line-id-reused']);
  });

  it('a gap, a foreign previous hash and a chain without its beginning are refused', () => {
    expect(codes([third], held(first))).toEqual(['chain-broken']);
    expect(codes([line(2, 'ab'.repeat(32))], held(first))).toEqual(['chain-broken']);
    expect(codes([second])).toEqual(['chain-broken']);
    expect(codes([line(1, 'ab'.repeat(32))])).toEqual(['chain-broken']);
  });

  it("a refusal ends its own device's lines only", () => {
    const foreign = line(1, noHash, { device: other });
    const { accepted, refused } = planLines([first, third, second, foreign], empty);
    expect(accepted.map(({ id }) => id)).toEqual([first.header.id, foreign.header.id]);
    expect(refused).toEqual([{ device, lineId: third.header.id, code: 'chain-broken' }]);
  });

  it('a line of an unknown actor is numbered and put aside, and its chain goes on', () => {
    const unknown = line(1, noHash, { actor: 'nobody' });
    const { added, refused } = planLines([unknown, line(2, hashOf(unknown))], empty);
    expect([refused, added.map(({ quarantine }) => quarantine)]).toEqual([[], ['actor-unknown', null]]);
  });

  it("a suspended device's line pushed by another desk is numbered and put aside; its own push is refused", () => {
    const suspended = new Set([device]);
    expect(planLines([first], { ...empty, suspended, pusher: other }).added[0]?.quarantine).toBe('device-suspended');
    expect(codes([first], { ...empty, suspended })).toEqual(['device-suspended']);
    expect(planLines([first], { ...held(first), suspended }).accepted.length).toBe(1);
  });

  it('a second line at a place that is taken is a fork: it and all that follows of the device is set aside', () => {
    const twin = line(1, noHash, { type: 'request-logged' });
    const after = line(2, hashOf(twin));
    const { accepted, refused, forked } = planLines([first, twin, after, line(1, noHash, { device: other })], held(first));
    expect(accepted.length).toBe(2);
    expect(refused).toEqual([{ device, lineId: twin.header.id, code: 'device-forked' }]);
    expect(forked).toEqual([twin, after]);
  });

  it('an administrator takes a branch in from where it left the chain, numbered as the next, and both branches go on', () => {
    const view: LogView = { ...held(first), pusher: null, suspended: new Set([device]), tips: new Map([[device, [{ branch: 0, seq: 3, lineHash: hashOf(third) }]]]), branchAt: new Set([first, second, third].map(hashOf)) };
    const twin = line(2, hashOf(first), { type: 'request-logged' });
    const onTwin = line(3, hashOf(twin));
    const onThird = line(4, hashOf(third));
    const { added, refused } = planLines([twin, onTwin, onThird], view);
    expect([refused, added.map(({ branch, quarantine }) => [branch, quarantine])]).toEqual([[], [[1, null], [1, null], [0, null]]]);
    expect(codes([line(2, 'ab'.repeat(32))], view)).toEqual(['chain-broken']);
  });
});
