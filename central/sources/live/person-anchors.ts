// By what one person alone can be asked for: their identity code, and the numbers and places that nobody else has.
import { z } from 'zod';
import type { PersonKey } from '../../../shared/formats/ids.ts';
import type { SourceFile } from '../../../shared/registers/source-profile.ts';
import { arrayParameter } from '../../database/array-parameter.ts';
import type { AskedRecords } from '../connectors/asked-records.ts';
import type { ImportSession } from '../pipeline/import-session.ts';
import type { SubjectHashes, SubjectSigns } from '../pipeline/subject-book.ts';
import type { KeyReading } from '../read-keys.ts';
import type { SourceRow } from '../read-row.ts';

export type AnchorRole = 'identity-code' | 'customer-number' | 'metering-point';

/** Values in the form the register compares them in. */
export type PersonAnchors = Readonly<Record<AnchorRole, ReadonlySet<string>>>;

const signsRow = z.object({ signs: z.string() });
const hashRow = z.object({ hash: z.string() });

/** Null when nothing is held of such a person. A number or a place that also stands in somebody else's record, or in nobody's, is left out. */
export async function personAnchors(session: ImportSession, personKey: PersonKey, hashes: SubjectHashes): Promise<PersonAnchors | null> {
  const rows = await session.ask(signsRow, 'select distinct signs from subject where controller = $1 and person_key = $2', [session.controller, personKey]);
  if (rows.length === 0) return null;
  // True because an import wrote the text (subject-book.ts).
  const signs = rows.map((row) => JSON.parse(row.signs) as SubjectSigns);
  const values = (of: (one: SubjectSigns) => string | null): readonly string[] => [...new Set(signs.flatMap((one) => of(one) ?? []))];
  const own = async (role: AnchorRole, column: 'customer' | 'point', given: readonly string[]): Promise<ReadonlySet<string>> => {
    const byHash = new Map(given.map((value) => [hashes.anchor(role, value), value]));
    const shared = await session.ask(hashRow, `select distinct encode(${column}, 'hex') hash from subject where controller = $1 and ${column} = any($3::bytea[]) and person_key is distinct from $2`,
      [session.controller, personKey, arrayParameter('bytea', [...byHash.keys()].map((hash) => Buffer.from(hash, 'hex')))]);
    for (const { hash } of shared) byHash.delete(hash);
    return new Set(byHash.values());
  };
  return {
    'identity-code': new Set(values((one) => one.identityCode)),
    'customer-number': await own('customer-number', 'customer', values((one) => one.customerNumber)),
    'metering-point': await own('metering-point', 'point', values((one) => one.meteringPoint)),
  };
}

export interface FileAsked { readonly columns: AskedRecords['columns']; readonly roles: readonly AnchorRole[] }

/**
 * The question to one source; null where it has no column that this person can be asked by. A source may write a number
 * otherwise than the register compares it, so the forms its own records had, which stand with their signs, are asked for too.
 */
export async function fileQuestion(session: ImportSession, given: { readonly file: SourceFile; readonly source: number; readonly personKey: PersonKey; readonly anchors: PersonAnchors; readonly keys: KeyReading }): Promise<FileAsked | null> {
  const { file, source, personKey, anchors, keys } = given;
  const asked: { column: string; values: readonly string[]; role: AnchorRole }[] = [];
  const rows = await session.ask(signsRow, 'select distinct signs from subject where controller = $1 and person_key = $2 and source = $3', [session.controller, personKey, source]);
  // True because an import wrote the text (subject-book.ts).
  const named = rows.map((row) => JSON.parse(row.signs) as SubjectSigns);
  for (const column of file.columns) {
    const { role } = column;
    if (file.live?.by.includes(column.column) !== true || !isAnchor(role)) continue;
    const known = anchors[role];
    if (known.size === 0) continue;
    const forms = named.flatMap(({ roles }) => roles[role] ?? []).filter((value) => known.has(keyIn(keys({ [role]: value }), role) ?? ''));
    asked.push({ column: column.column, role, values: [...new Set([...known, ...forms])] });
  }
  return asked.length === 0 ? null : { columns: asked.map(({ column, values }) => ({ column, values })), roles: [...new Set(asked.map(({ role }) => role))] };
}

function isAnchor(role: string | null): role is AnchorRole {
  return role === 'identity-code' || role === 'customer-number' || role === 'metering-point';
}

type Keys = Pick<SourceRow, 'identityCode' | 'customerNumber' | 'meteringPoint'>;

function keyIn(keys: Keys, role: AnchorRole): string | null {
  switch (role) {
    case 'identity-code': return keys.identityCode;
    case 'customer-number': return keys.customerNumber;
    case 'metering-point': return keys.meteringPoint;
  }
}

/** Whether a row of the answer is this person's by its strongest key: one that names somebody else is not even staged. */
export function isOf(anchors: PersonAnchors, row: Keys): boolean {
  if (row.identityCode !== null && anchors['identity-code'].size > 0) return anchors['identity-code'].has(row.identityCode);
  if (row.customerNumber !== null) return anchors['customer-number'].has(row.customerNumber);
  return row.meteringPoint !== null && anchors['metering-point'].has(row.meteringPoint);
}
