// Where sources lie: settings by name, compressed files, and files that change while they are read.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { connectionsFrom } from '../../../../../central/sources/connectors/connections-from.ts';
import { openFileBytes } from '../../../../../central/sources/connectors/file-bytes.ts';
import { unpack } from '../../../../../central/sources/connectors/unpack.ts';
import { findFiles } from '../../../../../central/sources/find-files.ts';
import { sourceProfile } from '../../../../../shared/registers/source-profile.ts';
import { collectStream } from '../../../../people/collect-stream.ts';
import { readingOf, shippedFile } from '../../../../people/read-export.ts';

const folder = mkdtempSync(join(tmpdir(), 'rekisteritiski-origins-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function unpacked(bytes: Buffer): Promise<string> {
  const path = join(folder, 'x.gz');
  writeFileSync(path, bytes);
  const file = await openFileBytes(path);
  try {
    return Buffer.concat(await collectStream(unpack(file))).toString();
  } finally {
    await file.close();
  }
}

describe('the settings of connections', () => {
  it('are found by the names profiles use, and an empty one is none', () => {
    expect([...connectionsFrom({ REKISTERITISKI_SOURCE_MS_AZURE: 'x', REKISTERITISKI_SOURCE_AX: '', PATH: 'y' })]).toEqual([['ms-azure', 'x']]);
  });
});

describe('a compressed export', () => {
  it('comes back as it was, and so do two written one after the other', async () => {
    expect(await unpacked(Buffer.concat([gzipSync('ä'.repeat(100_000)), gzipSync('loppu')]))).toBe(`${'ä'.repeat(100_000)}loppu`);
  });

  it.each([
    ['cut', gzipSync('x'.repeat(1000)).subarray(0, -9), 'incomplete'], ['no such file', Buffer.from('Asiakasnumero;'), 'wrong-form'], ['a bomb', gzipSync(Buffer.alloc(40_000_000)), 'too-big'],
  ])('that is %s breaks off by name', async (_, bytes, fault) => {
    await expect(unpacked(bytes)).rejects.toMatchObject({ fault });
  });
});

describe('a file', () => {
  it('that shrinks while it is read is incomplete', async () => {
    const path = join(folder, 'shrinking.csv');
    writeFileSync(path, Buffer.alloc(600_000, 'x'));
    const file = await openFileBytes(path);
    truncateSync(path, 1000);
    await expect(collectStream(file.read(0, file.size))).rejects.toMatchObject({ fault: 'incomplete' });
    await file.close();
  });

  it('is missed in its folder, and a view or a container is not', async () => {
    const { source } = readingOf('ax', shippedFile('ax', 'CustTable.csv'));
    const view = shippedFile('ax', 'CustTable.csv', { name: 'dbo.CustTable', from: { kind: 'sql-server', connection: 'ax', schema: 'dbo', view: 'CustTable' } });
    const { present, notes } = await findFiles(folder, [sourceProfile.parse({ ...source, files: [view, shippedFile('ax', 'CustTrans.csv')] })]);
    expect([present.map(({ file }) => file.name), notes.map(({ file, fault }) => [file, fault])]).toEqual([['dbo.CustTable'], [['CustTrans.csv', 'file-missing']]]);
  });
});
