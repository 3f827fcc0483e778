// What did not become a record, by its place: written as it comes, because a wholly broken file has as many as rows.
import { arrayParameter } from '../../database/array-parameter.ts';
import type { ImportSession } from './import-session.ts';

export interface Aside {
  readonly kind: 'quarantined' | 'note' | 'file';
  readonly reason: string;
  readonly line: number | null;
  /** A header, never a value. */
  readonly column: string | null;
}

export interface AsideList { readonly put: (aside: Aside) => Promise<void>; readonly flush: () => Promise<void> }

const rowsInStatement = 1000;

export function asideList(session: ImportSession, { run, system, file }: { readonly run: number; readonly system: string; readonly file: string }): AsideList {
  let waiting: Aside[] = [];
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    if (rows.length === 0) return;
    await session.run('insert into import_aside (controller, run, system, file, line, kind, reason, col) select $1, $2, $3, $4, one.* from unnest($5::int8[], $6::text[], $7::text[], $8::text[]) one', [
      session.controller, run, system, file, arrayParameter('int8', rows.map(({ line }) => line)), arrayParameter('text', rows.map(({ kind }) => kind)),
      arrayParameter('text', rows.map(({ reason }) => reason)), arrayParameter('text', rows.map(({ column }) => storable(column))),
    ]);
  };
  return { flush, put: async (aside) => {
    waiting.push(aside);
    if (waiting.length >= rowsInStatement) await flush();
  } };
}

// PostgreSQL's text takes no NUL; a header with one is as good without.
function storable(column: string | null): string | null {
  return column === null ? null : column.toWellFormed().replaceAll('\0', '');
}
