// What an administrator sees of a source: names and shapes, of whatever stands in it, and never a value.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtSource } from '../../../../central/admin/source-look.ts';
import type { SourceLook } from '../../../../shared/registers/source-acts.ts';
import { sourceProfile } from '../../../../shared/registers/source-profile.ts';

const profile = sourceProfile.parse({
  controller: 'tampere', system: 'made-up', nameRank: 1, validFrom: '2018-05-25', validTo: null, restsOn: { knowledge: 'assumption', words: { fi: 'x', sv: 'x', en: 'x' } },
  files: [{
    name: 'people.csv', dialect: { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',' }, category: 'visits', recordId: ['Number'],
    columns: [{ column: 'Number', field: 'visit', role: null, format: 'text', means: null }, { column: 'Name', field: 'name', role: 'full-name', format: 'text', means: null }],
  }],
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-look-'));
  mkdirSync(join(folder, 'made-up'));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function lookAt(text: string | null): Promise<SourceLook> {
  const [file] = profile.files;
  if (file === undefined) throw new Error('no file');
  if (text !== null) writeFileSync(join(folder, 'made-up', 'people.csv'), text);
  return lookAtSource({ folder, profile, file, leftOut: [{ file: 'people.csv', column: 'Card', reason: 'no person' }], connections: new Map() });
}

describe('a look at a source', () => {
  it('says which columns are mapped, unknown, left out and missing, and masks what they hold', async () => {
    const look = await lookAt('Number;Phone;Card\n1;040 123 4567;A-77\n2;"=cmd|1";\u202E<b>\n');
    expect(look).toMatchObject({ rows: 2, named: true, missing: ['Name'], reasons: [], fault: null });
    expect(look.columns.map(({ column, mapped, leftOut, shapes }) => [column, mapped?.field ?? null, leftOut, shapes])).toEqual([
      ['Number', 'visit', null, ['0', '0']], ['Phone', null, null, ['000 000 0000', '=xxx|0']], ['Card', null, 'no person', ['X-00', '?<x>']],
    ]);
  });

  it('masks the names too where none is of the profile: a file without a header begins with somebody’s data', async () => {
    const look = await lookAt('131052-308T;Testinen Kaarina\n010594Y9032;Malli Matti\n');
    expect([look.named, look.columns.map(({ column }) => column)]).toEqual([false, ['000000-000X', 'Xxxxxxxx Xxxxxxx']]);
    expect(JSON.stringify(look)).not.toMatch(/Testinen|Malli|131052|9032/);
  });

  it('shows fifty rows and reads no further, and counts broken ones among them', async () => {
    const look = await lookAt(`Number;Name\n${Array.from({ length: 80 }, (_, place) => (place === 3 ? 'short' : `${String(place)};Xx`)).join('\n')}\n`);
    expect([look.rows, look.reasons, look.columns[0]?.shapes.length]).toEqual([50, ['column-count'], 49]);
  });

  it('says what keeps a source from being read, and shows an empty one as empty', async () => {
    rmSync(join(folder, 'made-up', 'people.csv'));
    expect(await lookAt(null)).toMatchObject({ rows: 0, columns: [], missing: [], fault: 'file-missing' });
    expect(await lookAt('')).toMatchObject({ rows: 0, columns: [], missing: [] });
  });
});
