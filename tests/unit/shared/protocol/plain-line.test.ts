// The quick look at a line lets nothing pass that the schema would refuse, and lets the usual line pass.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHeader, noHash, numberedLine } from '../../../../shared/protocol/line.ts';
import { parseHeader, parseNumbered } from '../../../../shared/protocol/parse-line.ts';
import { isPlainHeader, isPlainNumbered } from '../../../../shared/protocol/plain-line.ts';

const usual = {
  v: 1, id: '0b9f6a52-6d0e-4c8e-9d5e-0d9f6a526d0e', controller: 'tampere', device: '1b9f6a52-6d0e-4c8e-9d5e-0d9f6a526d0e', deviceSeq: 7, previousHash: noHash, contentHash: 'ab'.repeat(32),
  actor: 'liisa', lease: 'x', type: 'case-taken', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: ['2b9f6a52-6d0e-4c8e-9d5e-0d9f6a526d0e'], caseId: null,
};
const numbered = { position: 3, line: { header: JSON.stringify(usual), signature: 'AAAA', sealed: 'QUJDRA==' }, logHash: noHash, quarantine: null };

const strange = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 0, 1, -1, 1.5, 2 ** 53, 1000, 1001, '', 'a', 'A', 'a b', 'liisa\n', '=', '====', 'AAA=', 'A===', 'AÄA=', 'AA\u0141A', 'AAAA=AAA', 'AAAA\nAAA', 'AA-_', 'AA=A', 'AAA', noHash, noHash.toUpperCase(), `${noHash}0`, usual.id, usual.id.toUpperCase(),
    '00000000-0000-0000-0000-000000000000', '0b9f6a52-6d0e-9c8e-9d5e-0d9f6a526d0e', 'x'.repeat(41), 'x'.repeat(61), 'A'.repeat(104), ['x'], [usual.id, 7], Array.from({ length: 21 }, () => usual.id),
    '2026-02-29T08:00:00.000Z', '2028-02-29T08:00:00.000Z', '2026-02-30T08:00:00.000Z', '2026-04-31T08:00:00.000Z', '2026-12-31T23:59:59.999Z', '2026-11-22T24:00:00.000Z', '2026-11-22T08:00:60.000Z', '2026-11-22T08:00:00Z', '2026-11-22T08:00:00.000+02:00'),
  fc.base64String(),
  fc.anything(),
);
const changed = (from: object): fc.Arbitrary<Record<string, unknown>> => fc.tuple(fc.constantFrom(...Object.keys(from), 'more', '__proto__'), strange, fc.boolean()).map(([key, value, gone]) => {
  const entries = Object.entries(from).filter(([name]) => !(gone && name === key));
  return Object.fromEntries(gone ? entries : [...entries.filter(([name]) => name !== key), [key, value]]);
});

describe('the quick look at a line', () => {
  it('knows the usual one, and a leap day is left to the schema', () => {
    expect([isPlainHeader(usual), isPlainNumbered(numbered), isPlainHeader({ ...usual, wallTime: '2028-02-29T08:00:00.000Z' })]).toEqual([true, true, false]);
    expect(parseHeader(JSON.stringify({ ...usual, wallTime: '2028-02-29T08:00:00.000Z' }))?.wallTime).toBe('2028-02-29T08:00:00.000Z');
  });

  it('lets no header pass that the schema refuses', () => {
    fc.assert(fc.property(changed(usual), (json) => { expect(!isPlainHeader(json) || lineHeader.safeParse(json).success).toBe(true); }), { numRuns: 20_000 });
  });

  it('lets no numbered line pass that the schema refuses', () => {
    const any = fc.oneof(changed(numbered), changed(numbered.line).map((line) => ({ ...numbered, line })));
    fc.assert(fc.property(any, (json) => { expect(!isPlainNumbered(json) || numberedLine.safeParse(json).success).toBe(true); }), { numRuns: 20_000 });
  });

  it('changes no decision: what it does not know is read as before', () => {
    fc.assert(fc.property(changed(usual), (json) => { expect(parseHeader(JSON.stringify(json)) !== null).toBe(lineHeader.safeParse(JSON.parse(JSON.stringify(json))).success); }), { numRuns: 5000 });
    fc.assert(fc.property(changed(numbered), (json) => { expect(parseNumbered(json) !== null).toBe(numberedLine.safeParse(json).success); }), { numRuns: 5000 });
  });
});
