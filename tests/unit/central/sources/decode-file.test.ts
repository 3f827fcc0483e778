// Encodings of exports: Finnish and Sámi letters, byte order marks, lone surrogates, damaged bytes.
import { afterAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileBytes } from '../../../../central/sources/connectors/file-bytes.ts';
import { decodeText } from '../../../../central/sources/decode-file.ts';
import { collectStream } from '../../../people/collect-stream.ts';
import { readExport, shippedFile } from '../../../people/read-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-decode-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bans = shippedFile('enerity', 'markkinointikiellot.csv');
const bansHeader = 'Asiakasnumero;Kanava;Kielto;Alkaen\n';

async function decoded(bytes: Buffer, encoding: 'utf-8' | 'windows-1252' | 'utf-16le'): Promise<string> {
  writeFileSync(join(folder, 'one.csv'), bytes);
  const file = await openFileBytes(join(folder, 'one.csv'));
  const text = (await collectStream(decodeText(file.read(0, file.size), encoding))).join('');
  await file.close();
  return text;
}

describe('an export file', () => {
  it.each([
    ['utf-8', Buffer.from('\uFEFFÄiti Čáhppe')], ['utf-16le', Buffer.from('\uFEFFÄiti Čáhppe', 'utf16le')],
  ] as const)('in %s loses its byte order mark and nothing else', async (encoding, bytes) => {
    expect(await decoded(bytes, encoding)).toBe('Äiti Čáhppe');
  });

  it('in code page 1252 keeps å, ö, € and š', async () => {
    expect(await decoded(Buffer.from([0xc5, 0x6b, 0x65, 0x20, 0xd6, 0x20, 0x80, 0x20, 0x9a]), 'windows-1252')).toBe('Åke Ö € š');
  });

  it('in UTF-16 keeps a lone surrogate', async () => {
    expect(await decoded(Buffer.from('a\uD83Db', 'utf16le'), 'utf-16le')).toBe('a\uD83Db');
  });

  it('keeps letters whole where the stream cuts them', async () => {
    const text = 'ä'.repeat(200_001);
    expect(await decoded(Buffer.from(`x${text}`), 'utf-8')).toBe(`x${text}`);
    expect(await decoded(Buffer.concat([Buffer.from('x', 'utf16le'), Buffer.from('😀'.repeat(60_001), 'utf16le')]), 'utf-16le')).toBe(`x${'😀'.repeat(60_001)}`);
  });

  it('with bytes that are no text has that row set aside, not repaired', async () => {
    const damaged = Buffer.concat([Buffer.from(`${bansHeader}20100001;PUH`), Buffer.from([0xe4]), Buffer.from(';K;1.1.2020\n20100001;SMS;K;1.1.2020\n')]);
    const { rows, quarantined } = await readExport('enerity', bans, damaged);
    expect(quarantined).toEqual([{ system: 'enerity', file: 'markkinointikiellot.csv', line: 2, reason: 'bad-encoding' }]);
    expect(rows).toHaveLength(1);
  });

  it('of UTF-8 that is read as code page 1252 has its rows with Finnish letters set aside', async () => {
    const asOther = shippedFile('enerity', 'markkinointikiellot.csv', { dialect: { ...bans.dialect, encoding: 'windows-1252' } });
    const { rows, quarantined } = await readExport('enerity', asOther, Buffer.from(`${bansHeader}20100001;SÄHKÖ;K;1.1.2020\n20100001;SMS;K;1.1.2020\n`));
    expect([rows.length, quarantined.map(({ line, reason }) => [line, reason])]).toEqual([1, [[2, 'bad-encoding']]]);
  });

  it.each([
    ['utf-8', Buffer.from('\uFEFFx', 'utf16le')], ['windows-1252', Buffer.from('\uFEFFx')], ['utf-16le', Buffer.from('\uFEFFx')],
  ] as const)('marked as another encoding than %s is left out whole, by name', async (encoding, bytes) => {
    const { rows, notes, whole } = await readExport('enerity', shippedFile('enerity', 'markkinointikiellot.csv', { dialect: { ...bans.dialect, encoding } }), bytes);
    expect([rows, notes.map(({ fault }) => fault), whole]).toEqual([[], ['wrong-encoding'], false]);
  });

  it('in UTF-16 that ends within a letter is incomplete', async () => {
    const cut = Buffer.from(`${bansHeader}20100001;SMS;K;1.1.2020\n20100001;PUH;K;1.1.2020`, 'utf16le').subarray(0, -1);
    const { rows, notes, whole } = await readExport('enerity', shippedFile('enerity', 'markkinointikiellot.csv', { dialect: { ...bans.dialect, encoding: 'utf-16le' } }), cut);
    expect([rows, notes.map(({ fault }) => fault), whole]).toEqual([[], ['incomplete'], false]);
  });
});
