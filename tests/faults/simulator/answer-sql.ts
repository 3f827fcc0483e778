// Answers the statements that central's push and pull send, from rows in memory; a statement it does not know stops the run.
import type { ArrayParameter } from '../../../central/database/array-parameter.ts';
import type { LineRow } from '../../../central/database/tables.ts';
import type { CentralTables } from './central-tables.ts';

type Row = Readonly<Record<string, unknown>>;
interface Statement { readonly of: RegExp; readonly answer: (tables: CentralTables, parameters: readonly unknown[]) => readonly Row[] }

// The statements are central's own, so each parameter's type is what central put there.
// Central put a list of texts there.
const texts = (given: unknown): readonly string[] => given as readonly string[];
// Bytes for the same reason.
const buffersOf = (given: unknown): readonly Buffer[] => given as readonly Buffer[];
// And lists in binary form, whose elements are beside it.
const listOf = (given: unknown): readonly unknown[] => (given as ArrayParameter).values;

function tipsOf(lines: readonly LineRow[], devices: readonly string[]): readonly Row[] | null {
  const tips = new Map<string, Row>();
  for (const { device, branch, device_seq, line_hash } of lines) {
    if (devices.includes(device)) tips.set(`${device}:${branch}`, { device, branch, seq: device_seq, hash: line_hash.toString('hex') });
  }
  return tips.size === 0 ? null : [...tips.values()];
}

function addLines(tables: CentralTables, columns: readonly unknown[]): readonly Row[] {
  const ids: string[] = [];
  for (const [at, id] of texts(listOf(columns[2])).entries()) {
    if (tables.lines.some((line) => line.id === id)) continue;
    const row: LineRow = {
      controller: String(columns[0]), position: Number(texts(listOf(columns[1]))[at]), id, device: texts(listOf(columns[3]))[at] ?? '', device_seq: Number(texts(listOf(columns[4]))[at]),
      header: texts(listOf(columns[5]))[at] ?? '', signature: buffersOf(listOf(columns[6]))[at] ?? Buffer.alloc(0), sealed: buffersOf(listOf(columns[7]))[at] ?? Buffer.alloc(0),
      line_hash: buffersOf(listOf(columns[8]))[at] ?? Buffer.alloc(0), log_hash: buffersOf(listOf(columns[9]))[at] ?? Buffer.alloc(0),
      branch: Number(texts(listOf(columns[10]))[at]), quarantine: texts(listOf(columns[11]))[at] ?? null,
    };
    // As the real table's constraints would: they are part of what is proved.
    if (row.position !== tables.lines.length + 1) throw new Error(`position ${row.position} does not follow ${tables.lines.length}`);
    if (tables.lines.some((line) => line.device === row.device && line.branch === row.branch && line.device_seq === row.device_seq)) throw new Error('device, branch and sequence are in use');
    tables.lines.push(row);
    ids.push(id);
  }
  return [{ ids }];
}

function logEnd({ lines, epochs, started }: CentralTables, shown: readonly string[]): readonly Row[] {
  const newest = epochs.toSorted((a, b) => b.ordinal - a.ordinal)[0];
  const last = lines.at(-1);
  const hashes = shown.flatMap((position) => lines[Number(position) - 1] ?? []).map((line) => [line.position, line.log_hash.toString('hex')]);
  return [{ epoch: newest?.epoch ?? null, ordinal: newest?.ordinal ?? null, position: last?.position ?? null, log_hash: last?.log_hash ?? null, started: String(started), shown_hashes: Object.fromEntries(hashes) }];
}

function epochOf({ epochs }: CentralTables, position: number): string | null {
  return epochs.filter((one) => one.base_position < position).toSorted((a, b) => b.ordinal - a.ordinal)[0]?.epoch ?? null;
}

function keepForks(tables: CentralTables, sql: string, parameters: readonly unknown[]): void {
  const columns = /insert into "fork_line" \(([^)]*)\)/.exec(sql)?.[1]?.split(', ').map((name) => name.replaceAll('"', '')) ?? [];
  for (let at = 0; at < parameters.length; at += columns.length) {
    // The columns are those central named, each with its own value.
    const row = Object.fromEntries(columns.map((name, place) => [name, parameters[at + place]])) as unknown as CentralTables['forks'][number];
    if (!tables.forks.some((one) => one.id === row.id)) tables.forks.push(row);
  }
}

const deviceNamed = ({ devices }: CentralTables, ids: readonly string[]): CentralTables['devices'] => devices.filter((one) => ids.includes(one.id));

const statements: readonly Statement[] = [
  { of: /^select set_config/, answer: () => [] },
  { of: /cross join lateral generate_series/, answer: (tables, [devices, suspended, , actors]) => [{
    tips: tipsOf(tables.lines, texts(devices)),
    suspended: tables.suspensions.filter((one) => texts(suspended).includes(one.device)).map((one) => one.device),
    actors: tables.actors.filter((actor) => texts(actors).includes(actor)),
  }] },
  { of: /^with newest as/, answer: (tables, parameters) => logEnd(tables, texts(parameters[3])) },
  { of: /^with added as/, answer: (tables, parameters) => addLines(tables, parameters) },
  { of: /from "journal_line" where "id" = any/, answer: ({ lines }, [ids]) => lines.filter((line) => texts(ids).includes(line.id)) },
  { of: /from "journal_line" .*octet_length|octet_length.*from "journal_line"/, answer: ({ lines }, [, after, last, limit]) => lines.slice(Number(after), Number(last)).slice(0, Number(limit)) },
  { of: /^insert into "log_epoch"/, answer: () => [] },
  { of: /^select given\.position/, answer: (tables, [, positions]) => texts(positions).map((position) => ({ position: Number(position), epoch: epochOf(tables, Number(position)) })) },
  { of: /^select "controller", "public_key", "token_hash"/, answer: (tables, [id]) => deviceNamed(tables, [String(id)]).map((one) => ({
    ...one, suspended: tables.suspensions.filter(({ device }) => device === one.id).map(({ reason }) => reason).toSorted()[0] ?? null,
  })) },
  { of: /^select "id", "public_key", "desk" from "device"/, answer: ({ devices }) => [...devices].map((one) => ({ ...one })) },
  { of: /^select "id" as "device", "public_key" as "publicKey"/, answer: (tables, [, ids]) => deviceNamed(tables, texts(ids)).map((one) => ({ device: one.id, publicKey: one.public_key })) },
  { of: /^insert into "(fork_line|device_suspension)"/, answer: () => [] },
  { of: /^select "line_hash" from "journal_line" where "device"/, answer: ({ lines }, [device]) => lines.filter((line) => line.device === device).map(({ line_hash }) => ({ line_hash })) },
  { of: /^select "header", "signature", "sealed", "line_hash" from "fork_line"/, answer: ({ forks, decided }, [, device]) => forks
    .filter((row) => row.device === device && !decided.includes(row.line_hash.toString('hex'))).toSorted((a, b) => a.device_seq - b.device_seq).map((row) => ({ ...row })) },
  { of: /^update "fork_line"/, answer: ({ decided }, [, , , ...hashes]) => {
    decided.push(...buffersOf(hashes).map((hash) => hash.toString('hex')));
    return [];
  } },
  { of: /^delete from "device_suspension"/, answer: (tables, [device]) => {
    tables.suspensions = tables.suspensions.filter((one) => one.device !== device);
    return [];
  } },
];

/** Rows as PostgreSQL would give them. Throws for a statement it does not know: central has learnt something this double has not. */
export function answerSql(tables: CentralTables, sql: string, parameters: readonly unknown[]): readonly Row[] {
  const statement = statements.find(({ of }) => of.test(sql.trim()));
  if (statement === undefined) throw new Error(`the simulator's store does not know: ${sql}`);
  if (sql.startsWith('insert into "log_epoch"')) addEpoch(tables, sql, parameters);
  if (sql.startsWith('insert into "fork_line"')) keepForks(tables, sql, parameters);
  if (sql.startsWith('insert into "device_suspension"')) suspend(tables, sql, parameters);
  return statement.answer(tables, parameters);
}

function valuesOf(sql: string, parameters: readonly unknown[]): Readonly<Record<string, unknown>> {
  const columns = /^insert into "\w+" \(([^)]*)\)/.exec(sql)?.[1]?.split(', ').map((name) => name.replaceAll('"', '')) ?? [];
  return Object.fromEntries(columns.map((name, at) => [name, parameters[at]]));
}

function addEpoch(tables: CentralTables, sql: string, parameters: readonly unknown[]): void {
  const { ordinal, epoch, base_position, cause } = valuesOf(sql, parameters);
  if (tables.epochs.some((one) => one.ordinal === Number(ordinal))) throw new Error(`ordinal ${String(ordinal)} is in use`);
  tables.epochs.push({ ordinal: Number(ordinal), epoch: String(epoch), base_position: Number(base_position), cause: String(cause) });
}

function suspend(tables: CentralTables, sql: string, parameters: readonly unknown[]): void {
  const { device, reason } = valuesOf(sql, parameters);
  if (!tables.suspensions.some((one) => one.device === device)) tables.suspensions.push({ device: String(device), reason: String(reason) });
}
