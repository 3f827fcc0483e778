// Writes a controller's whole log to a file that the auditor's verifier reads; the format is docs/log-format.md.
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { controllerId, lineId } from '../../shared/formats/ids.ts';
import { headText, receiptText } from '../../shared/protocol/central.ts';
import { noHash } from '../../shared/protocol/line.ts';
import type { Database } from '../database/connect.ts';
import { widen, type Scoped } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';
import { linesAfter } from '../repositories/journal-lines.ts';
import type { ReceiptSigner } from '../secrets/receipt-signer.ts';

export interface ExportingStore { readonly owner: Database; readonly signer: ReceiptSigner; readonly now: Date }
/** `receipts`: each line gets central's receipt, signed anew. */
export interface ExportWish { readonly controller: string; readonly file: string; readonly receipts: boolean }
export interface Exported { readonly lines: number; readonly position: number }

/** Why an export cannot be made, in a sentence for the person who asked for it. */
export class CannotExport extends Error {}

/** Memory of a page: sealed content of at most this many bytes and one line more. */
const page = { limit: 500, bytesMax: 4 * 1024 * 1024 } as const;

interface EpochOfLog { readonly epoch: string; readonly ordinal: number; readonly basePosition: number; readonly baseLogHash: string; readonly begunAt: string; readonly cause: 'start' | 'rewound' }
interface Tail { readonly position: number; readonly logHash: string }
interface Exporting { readonly trx: Scoped; readonly controller: string; readonly epochs: readonly EpochOfLog[]; readonly signer: ReceiptSigner; readonly receipts: boolean }

/**
 * Streams page by page from one snapshot, so that it may run beside the service and memory stays flat. The file is new
 * and only its owner reads it (content is sealed, headers name accounts); a failed export leaves none. Throws CannotExport.
 */
export async function exportLog({ owner, signer, now }: ExportingStore, wish: ExportWish): Promise<Exported> {
  const controller = controllerId.safeParse(wish.controller);
  if (!controller.success) throw new CannotExport('A controller is called by small letters, digits and hyphens.');
  const file = await open(wish.file, 'wx', 0o600).catch((error: unknown) => { throw new CannotExport(whyNotOpened(wish.file, error)); });
  let done = false;
  try {
    // All pages of one moment; lines that come meanwhile are for the next export.
    const exported = await owner.transaction().setIsolationLevel('repeatable read').execute(async (trx) => {
      await widen(trx, { controller: controller.data });
      return writeLog(file, { trx, controller: controller.data, epochs: await epochsOf(trx, controller.data), signer, receipts: wish.receipts }, now);
    });
    await file.sync();
    done = true;
    return exported;
  } finally {
    await file.close();
    if (!done) await unlink(wish.file);
  }
}

function whyNotOpened(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return code === 'EEXIST' ? `${file} is there already and is not written over.` : `${file} cannot be written (${code}).`;
}

async function epochsOf(trx: Scoped, controller: string): Promise<readonly EpochOfLog[]> {
  const known = await trx.selectFrom('controller').select('id').where('id', '=', controller).executeTakeFirst();
  if (known === undefined) throw new CannotExport(`The store has no controller «${controller}».`);
  const rows = await trx.selectFrom('log_epoch').selectAll().where('controller', '=', controller).orderBy('ordinal').execute();
  if (rows.length === 0) throw new CannotExport('No desk has called since the controller was made, so there is no log yet.');
  return rows.map((row) => ({
    epoch: row.epoch, ordinal: row.ordinal, basePosition: row.base_position, baseLogHash: row.base_log_hash.toString('hex'), begunAt: row.begun_at.toISOString(), cause: row.cause,
  }));
}

async function writeLog(file: FileHandle, exporting: Exporting, now: Date): Promise<Exported> {
  const { trx, controller, epochs, signer } = exporting;
  const put = async (records: readonly unknown[]): Promise<void> => {
    if (records.length > 0) await file.write(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  };
  await put([{ record: 'log', format: 'rekisteritiski-log', version: 1, controller, centralKey: signer.publicKey, exportedAt: now.toISOString(), epochs }]);
  await put(await devicesOf(trx, controller));
  let lines = 0;
  let tail: Tail = { position: 0, logHash: noHash };
  for (;;) {
    const rows = await linesAfter(trx, controller, { ...page, after: tail.position, last: Number.MAX_SAFE_INTEGER });
    const last = rows.at(-1);
    if (last === undefined) break;
    await put(await Promise.all(rows.map((row) => lineRecord(row, exporting))));
    lines += rows.length;
    tail = { position: last.position, logHash: last.log_hash.toString('hex') };
  }
  const newest = epochs.at(-1);
  if (newest === undefined) throw new Error('A log that is exported has an epoch.');
  const head = { epoch: newest.epoch, ordinal: newest.ordinal, ...tail };
  await put([{ record: 'head', ...head, signature: await signer.sign(headText(controller, head)) }]);
  return { lines, position: tail.position };
}

async function devicesOf(trx: Scoped, controller: string): Promise<readonly unknown[]> {
  const rows = await trx.selectFrom('device').select(['id', 'desk', 'public_key', 'series', 'enrolled_at']).where('controller', '=', controller).orderBy('enrolled_at').orderBy('id').execute();
  const suspended = await trx.selectFrom('device_suspension').select(['device', 'since']).where('controller', '=', controller).orderBy('since', 'desc').execute();
  const since = new Map(suspended.map((row) => [row.device, row.since.toISOString()]));
  return rows.map((row) => ({
    record: 'device', device: row.id, desk: row.desk, publicKey: row.public_key, series: row.series, enrolledAt: row.enrolled_at.toISOString(), suspendedSince: since.get(row.id) ?? null,
  }));
}

async function lineRecord(row: LineRow, { epochs, signer, receipts }: Exporting): Promise<unknown> {
  const line = {
    record: 'line', position: row.position, id: row.id, device: row.device, deviceSeq: row.device_seq, branch: row.branch, quarantine: row.quarantine,
    header: row.header, signature: row.signature.toString('base64'), sealed: row.sealed.toString('base64'), lineHash: row.line_hash.toString('hex'), logHash: row.log_hash.toString('hex'),
  };
  const epoch = epochs.findLast(({ basePosition }) => basePosition < row.position)?.epoch;
  if (!receipts || epoch === undefined) return { ...line, receipt: null };
  const text = receiptText({ epoch, lineId: lineId.parse(row.id), position: row.position, lineHash: line.lineHash, logHash: line.logHash, quarantine: row.quarantine });
  return { ...line, receipt: { epoch, signature: await signer.sign(text) } };
}
