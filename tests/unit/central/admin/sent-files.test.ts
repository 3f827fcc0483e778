// Files sent from a desk, piece by piece: nobody else's eyes, nothing but the kind that was asked for, and gone after a day.
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../../../central/admin/files-under.ts';
import { hasEndingOf, isOfKind } from '../../../../central/admin/kind-of-bytes.ts';
import { sentFiles, type SentSource } from '../../../../central/admin/sent-files.ts';
import { actorId, controllerId } from '../../../../shared/formats/ids.ts';
import { sentBytesMax } from '../../../../shared/registers/source-acts.ts';
import { sourceFile } from '../../../../shared/registers/source-profile.ts';

const base = mkdtempSync(join(tmpdir(), 'sent-files-'));
afterAll(() => { rmSync(base, { recursive: true, force: true }); });

const csv = sourceFile.parse({
  name: 'people.csv', dialect: { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',' }, category: 'visits', recordId: ['Number'],
  columns: [{ column: 'Number', field: 'visit', role: null, format: 'text', means: null }],
});
const place: SentSource = { controller: controllerId.parse('tampere'), system: 'made-up', file: csv };
const whole = join(base, 'tampere', 'made-up', 'people.csv');
const [ylla, other] = [actorId.parse('ylla'), actorId.parse('toinen')];
const changedAt = '2026-11-22T10:00:00.000Z';
let clock = new Date('2026-11-22T12:00:00Z');
const sent = sentFiles(base, () => clock);
const text = Buffer.from('Number\n1\n2\n');
const sending = { bytes: text.length, changedAt, by: ylla };

/** Begins a sending and answers its name. */
async function begun(wish = sending): Promise<string> {
  const answer = await sent.begin(place, wish);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.sending;
}

describe('a file sent from a desk', () => {
  it('comes piece by piece, goes on where it broke off, and lies for its owner’s eyes only', async () => {
    const one = { sending: await begun(), by: ylla };
    await sent.piece(place, { ...one, at: 0, bytes: text.subarray(0, 4) });
    // Sent again, ahead of its turn, and more than was told: told where to go on, nothing written.
    for (const [at, bytes] of [[0, text.subarray(0, 4)], [9, text.subarray(9)], [4, Buffer.alloc(100)]] as const) expect(await sent.piece(place, { ...one, at, bytes })).toEqual({ ok: true, value: { have: 4 } });
    expect(await sent.piece(place, { ...one, at: 4, bytes: text.subarray(4), by: other })).toMatchObject({ code: 'sending-lost' });
    expect(await sent.end(place, one)).toMatchObject({ code: 'sending-lost' });
    expect(await sent.standing(place)).toMatchObject({ have: 4, whole: false, by: 'ylla' });
    expect(await sent.begin(place, sending)).toEqual({ ok: true, value: { have: 4, sending: one.sending } });
    await sent.piece(place, { ...one, at: 4, bytes: text.subarray(4) });
    expect(await sent.end(place, one)).toMatchObject({ ok: true, value: { bytes: text.length, whole: true } });
    expect(readFileSync(whole)).toEqual(text);
    expect([statSync(whole).mode & 0o777, statSync(join(base, 'tampere', 'made-up')).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('another file, or the same one saved since, begins anew and takes the old one away', async () => {
    expect(await sent.begin(place, { ...sending, changedAt: '2026-11-22T11:00:00.000Z' })).toMatchObject({ ok: true, value: { have: 0 } });
    expect(await sent.standing(place)).toMatchObject({ have: 0, whole: false });
    expect(() => statSync(whole)).toThrow();
    expect(await sent.begin(place, { ...sending, bytes: sentBytesMax + 1 })).toMatchObject({ code: 'file-too-big' });
  });

  it('never holds a piece of another file of the same person, which may still be on its way', async () => {
    const older = { sending: await begun({ ...sending, changedAt: '2026-11-22T08:00:00.000Z' }), by: ylla };
    const one = { sending: await begun({ ...sending, changedAt: '2026-11-22T09:00:00.000Z' }), by: ylla };
    expect(await sent.piece(place, { ...older, at: 0, bytes: Buffer.from('Foreign\n') })).toMatchObject({ code: 'sending-lost' });
    await sent.piece(place, { ...one, at: 0, bytes: text });
    expect(await sent.end(place, older)).toMatchObject({ code: 'sending-lost' });
    expect(await sent.end(place, one)).toMatchObject({ ok: true });
    expect(readFileSync(whole)).toEqual(text);
  });

  it('that was sent while an older one was brought is not taken away with it', async () => {
    const older = await sent.standing(place);
    clock = new Date(clock.getTime() + 1000);
    await begun({ ...sending, changedAt: '2026-11-22T10:30:00.000Z' });
    await sent.drop(place, older?.at ?? '');
    expect(await sent.standing(place)).toMatchObject({ have: 0, whole: false });
    await sent.drop(place);
    expect(await sent.standing(place)).toBeNull();
    expect(await filesUnder(base)).toEqual([]);
  });

  it('what is not of the kind is refused at its end and kept nowhere', async () => {
    const bytes = Buffer.from('%PDF-1.7 of another kind');
    const one = { sending: await begun({ ...sending, bytes: bytes.length }), by: ylla };
    await sent.piece(place, { ...one, at: 0, bytes });
    expect(await sent.end(place, one)).toMatchObject({ code: 'file-wrong-kind' });
    expect(await filesUnder(base)).toEqual([]);
  });

  it('is taken away after a day, whole or not, and not before', async () => {
    const one = { sending: await begun(), by: ylla };
    await sent.piece(place, { ...one, at: 0, bytes: text });
    await sent.end(place, one);
    utimesSync(whole, clock, clock);
    clock = new Date(clock.getTime() + 23 * 3_600_000);
    await sent.sweep();
    expect(statSync(whole).size).toBe(text.length);
    clock = new Date(clock.getTime() + 2 * 3_600_000);
    await sent.sweep();
    expect(() => statSync(whole)).toThrow();
  });
});

describe('what a file is', () => {
  const of = (name: string, kind: 'delimited' | 'json' | 'xml' | 'json-lines', encoding: 'utf-8' | 'utf-16le' = 'utf-8') => ({ name, shape: kind === 'json' ? { kind, path: [] } : kind === 'xml' ? { kind, record: 'r' } : { kind }, dialect: { ...csv.dialect, encoding } });
  it.each<readonly [string, string | Buffer, ReturnType<typeof of>, boolean]>([
    ['text where text is asked for', 'a;b\n', of('a.csv', 'delimited'), true], ['a page that asks for a log-in', '\uFEFF<!DOCTYPE html>', of('a.csv', 'delimited'), false],
    ['a spreadsheet named as text', Buffer.from([0x50, 0x4b, 3, 4]), of('a.csv', 'delimited'), false], ['zeros', Buffer.from('a\u0000b'), of('a.csv', 'delimited'), false],
    ['UTF-16 as such', Buffer.from('\uFEFFa;b', 'utf16le'), of('a.csv', 'delimited', 'utf-16le'), true], ['packed text', Buffer.from([0x1f, 0x8b, 8]), of('a.csv.gz', 'delimited'), true],
    ['unpacked text named as packed', 'a;b', of('a.csv.gz', 'delimited'), false], ['a list', ' [{}]', of('a.json', 'json'), true], ['text where a list is asked for', 'a;b', of('a.json', 'json'), false],
    ['lines of records', '{"a":1}\n', of('a.jsonl', 'json-lines'), true], ['an element', '<?xml version="1.0"?>', of('a.xml', 'xml'), true],
  ])('%s', (_name, head, file, fits) => {
    expect(isOfKind(Buffer.from(head), file)).toBe(fits);
  });

  it('its name ends as the source’s does, packed or not', () => {
    expect([['.csv', 'a.csv'], ['.gz', 'a.csv.gz'], ['.csv.gz', 'a.csv.gz'], ['.xlsx', 'a.csv']].map(([ending = '', name = '']) => hasEndingOf(ending, name))).toEqual([true, false, true, false]);
  });
});
