// Encodings of exports: Finnish and Sámi letters, byte order marks, lone surrogates, damaged bytes.
import { afterAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { decodeFile } from '../../../../central/sources/decode-file.ts';
import { collectStream } from '../../../people/collect-stream.ts';
import { emptyFolder, fillFolder, importFiles } from '../../../people/export-folder.ts';

const { folder, remove } = emptyFolder();
afterAll(remove);

async function decoded(bytes: Buffer, encoding: 'utf-8' | 'windows-1252' | 'utf-16le'): Promise<string> {
  fillFolder(folder, { 'one.csv': bytes });
  return (await collectStream(decodeFile(join(folder, 'one.csv'), encoding))).join('');
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
    const header = 'Asiakasnumero;Kanava;Kielto;Alkaen\n';
    const damaged = Buffer.concat([Buffer.from(`${header}20100001;PUH`), Buffer.from([0xe4]), Buffer.from(';K;1.1.2020\n20100001;SMS;K;1.1.2020\n')]);
    const result = await importFiles('tampere', { 'enerity/markkinointikiellot.csv': damaged });
    expect(result.quarantined).toEqual([{ system: 'enerity', file: 'markkinointikiellot.csv', line: 2, reason: 'bad-encoding' }]);
    expect(result.persons.map(({ items }) => items.length)).toEqual([1]);
  });
});
