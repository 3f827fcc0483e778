// What of ended cases is still readable: in a database, in a desk's files, in PostgreSQL's data files.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../build/root.ts';
import { canariesIn } from './find-bytes.ts';
import type { MadeCase, RetentionDesk } from './retention-desk.ts';
import type { RetentionStore } from './retention-store.ts';

/** Faults in words; none: all is as promised. */
export type Faults = readonly string[];

function told(count: number, what: string): Faults {
  return count === 0 ? [] : [`${String(count)} ${what}`];
}

export async function databaseFaults(store: RetentionStore, name: string, made: MadeCase): Promise<Faults> {
  const lines = await store.rows(name, "select 1 from journal_line where header like '%' || $1 || '%' and header not like '%case-file-expired%' and sealed <> ''", [made.caseId]);
  const chunks = await store.rows(name, "select 1 from paper_chunk where encode(hash, 'hex') = any($1)", [made.chunks]);
  return [...told(lines.length, `lines with content in ${name}`), ...told(chunks.length, `chunks in ${name}`)];
}

export function deskFaults(name: string, desk: Pick<RetentionDesk, 'folder' | 'chainHolds'>, cases: readonly MadeCase[]): Faults {
  const left = canariesIn(desk.folder, cases.flatMap(({ canaries }) => canaries));
  return [...told(left, `contents in the files of ${name}`), ...(desk.chainHolds() ? [] : [`the chain of ${name} does not verify`])];
}

/** The auditor's verifier, which shares no code with the rest. */
export async function verifierFaults(file: string): Promise<Faults> {
  const said = await promisify(execFile)(process.execPath, [join(root, 'build', 'verify-log.ts'), file], { cwd: root }).then(() => null, (error: unknown) => String(error));
  return said === null ? [] : [`the exported log does not verify: ${said.slice(0, 300)}`];
}
