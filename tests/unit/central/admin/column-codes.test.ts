// The codes of a column as an administrator sees them: counted over many rows, what may be somebody's value never shown.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOfColumn } from '../../../../central/admin/column-codes.ts';
import type { ColumnCodes } from '../../../../shared/registers/source-acts.ts';
import { shippedSources } from '../../../people/shipped-profiles.ts';

const profile = shippedSources('tampere').find(({ system }) => system === 'visitor-system');
const file = profile?.files[0];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'column-codes-'));
  mkdirSync(join(folder, 'visitor-system'));
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

async function codesOf(values: readonly string[] | null, column = 'Merkintä'): Promise<ColumnCodes> {
  if (profile === undefined || file === undefined) throw new Error('no profile');
  if (values !== null) writeFileSync(join(folder, 'visitor-system', file.name), ['Tunnus;Merkintä', ...values.map((value, place) => `${String(place)};${value}`), ''].join('\n'));
  return codesOfColumn({ folder, profile, file, column, connections: new Map() });
}

describe('the codes of a column', () => {
  it('are counted over far more rows than a preview has, the commonest first, empty ones apart', async () => {
    const found = await codesOf([...Array.from({ length: 3000 }, () => 'E'), 'K', ' K ', '', 'sv-FI', 'turvakielto']);
    expect(found).toMatchObject({ rows: 3005, whole: true, empty: 1, many: false, hidden: [], fault: null });
    expect(found.codes).toEqual([{ code: 'E', count: 3000 }, { code: 'K', count: 2 }, { code: 'sv-FI', count: 1 }, { code: 'turvakielto', count: 1 }]);
  });

  it('a longer value may be somebody’s: it is told as a shape', async () => {
    const found = await codesOf(['E', 'Virtanen', 'Virtanen', 'Eva', '131052-308T']);
    expect(found.codes).toEqual([{ code: 'E', count: 1 }]);
    expect(found.hidden).toEqual([{ shape: 'Xxxxxxxx', count: 2 }, { shape: 'Xxx', count: 1 }, { shape: '000000-000X', count: 1 }]);
    expect(JSON.stringify(found)).not.toMatch(/Virtanen|Eva|131052/);
  });

  it('a row with another number of cells counts for nothing: in it stands another column’s value', async () => {
    expect(await codesOf(['E', 'Li;K', 'K'])).toMatchObject({ rows: 2, whole: true, codes: [{ code: 'E', count: 1 }, { code: 'K', count: 1 }] });
  });

  it('too many different ones are no codes, and none of them is told', async () => {
    const found = await codesOf(Array.from({ length: 100 }, (_, place) => String(place)));
    expect([found.many, found.codes, found.hidden]).toEqual([true, [], []]);
  });

  it('a column that the source does not have, and a source that is not there, have none', async () => {
    expect(await codesOf(['K'], 'Ei')).toMatchObject({ rows: 0, codes: [], fault: null });
    rmSync(join(folder, 'visitor-system', file?.name ?? ''));
    expect(await codesOf(null)).toMatchObject({ rows: 0, fault: 'file-missing' });
  });
});
