// Brings made-up rows into a central store by the real import, without files: whose they are is all that matters.
import type { z } from 'zod';
import type { CentralAdmin } from '../../central/admin/central-admin.ts';
import type { ImportOutcome } from '../../central/sources/pipeline/import-exports.ts';
import type { ImportSource } from '../../central/sources/pipeline/import-source.ts';
import type { SourceRow } from '../../central/sources/read-row.ts';
import { sourceProfile } from '../../shared/registers/source-profile.ts';
import { shippedProfile } from './shipped-profiles.ts';

export type MadeRow = Partial<Omit<SourceRow, 'nameRank'>> & { readonly name?: string };

/** `line` and `recordId` are the row's place in the list unless they are given. */
export function madeRows(...given: readonly MadeRow[]): readonly SourceRow[] {
  return given.map(({ name, ...row }, place) => ({
    system: 'enerity', file: 'rows.csv', line: place + 2, category: 'basic-details', nameRank: 1, recordId: String(place), fields: [], notes: [], identityCode: null, customerNumber: null, meteringPoint: null,
    ...row, roles: { ...(name === undefined ? {} : { 'full-name': name }), ...row.roles },
  }));
}

export type GoneRule = z.infer<typeof sourceProfile>['files'][number]['whenGone'];

/** One source for each system and file that the rows name. */
export function madeSources(rows: readonly SourceRow[], whenGone: GoneRule = 'kept'): readonly ImportSource[] {
  return [...Map.groupBy(rows, ({ system, file }) => `${system}/${file}`).values()].map((own) => {
    const { system, file, category } = own[0] ?? { system: '', file: '', category: '' };
    const source = sourceProfile.parse({
      controller: 'tampere', system, restsOn: { knowledge: 'assumption', words: { fi: '-', sv: '-', en: '-' } }, nameRank: 1, validFrom: '2018-05-25', validTo: null,
      files: [{ name: file, dialect: { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',' }, category, recordId: ['A'], columns: [{ column: 'A', field: null, role: null, format: 'text', means: null }], whenGone }],
    });
    const [shape] = source.files;
    if (shape === undefined) throw new Error('A source has a file.');
    return { source, file: shape, fingerprint: null, read: async function* () {
      yield { kind: 'rows', rows: own, quarantined: [] };
      yield { kind: 'end', records: own.length, notes: [], whole: true };
    } };
  });
}

export interface Bringing { readonly importedAt?: string; readonly whenGone?: GoneRule; readonly trial?: boolean; readonly trustAbsence?: boolean }

export function bringRows(admin: CentralAdmin, rows: readonly SourceRow[], { importedAt = '2026-11-22T08:00:00.000Z', whenGone = 'kept', ...more }: Bringing = {}): Promise<ImportOutcome> {
  return admin.importExports({ profile: shippedProfile('tampere'), sources: madeSources(rows, whenGone), notes: [], importedAt, ...more });
}
