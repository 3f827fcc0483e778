// A desk of the once proof: a real journal and the product's own exchange with central, driven submission by submission.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { appendLines } from '../../../electron/host/journal/append-lines.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import type { CentralLink } from '../../../electron/host/sync/central-link.ts';
import { deviceKeyRing } from '../../../electron/host/sync/device-key-ring.ts';
import { exchangeLines } from '../../../electron/host/sync/exchange-lines.ts';
import { deviceId } from '../../../shared/formats/ids.ts';
import { receipt as receiptSchema, type Receipt } from '../../../shared/protocol/central.ts';
import type { WireLine } from '../../../shared/protocol/line.ts';
import { idBytes } from '../../../electron/host/journal/line-id.ts';
import { lineColumns, readRow, wireLineOf } from '../../../electron/host/journal/line-row.ts';
import { answerOf } from '../rig/answer-of.ts';
import { enrolDevice, type EnrolledDevice } from '../rig/enrolled-device.ts';
import { lineMaker } from '../rig/line-maker.ts';
import { clerk, controller } from '../rig/made-desk.ts';

export interface OnceDesk {
  readonly enrolled: EnrolledDevice;
  readonly journal: Journal;
  readonly link: CentralLink;
  /** Writes lines into the journal, fsynced; answers their ids. */
  readonly write: (count: number) => readonly string[];
  /** The lines as they travel. */
  readonly wires: (ids: readonly string[]) => readonly WireLine[];
  /** One exchange as the product does it; false when it was refused, whyever. */
  readonly exchange: () => Promise<boolean>;
  /** The receipt the journal keeps of a line: the desk counts that line as sent. */
  readonly receiptOf: (id: string) => Receipt | null;
  readonly close: () => void;
}

function keptReceipt(journal: Journal, id: string): Receipt | null {
  const row = journal.store.read((sql) => sql('SELECT ? AS lineId, epoch, position, line_hash AS lineHash, log_hash AS logHash, quarantine, receipt.signature FROM line JOIN receipt ON receipt.line_seq = line.seq WHERE line.id = ?').get(id, idBytes(id)));
  if (row === undefined) return null;
  // STRICT tables: the column is a BLOB.
  return receiptSchema.parse({ ...row, signature: Buffer.from(row['signature'] as Uint8Array).toString('base64') });
}

/** `url` is the proxy's. */
export async function onceDesk(folder: string, url: string, code: string): Promise<OnceDesk> {
  const maker = lineMaker();
  const enrolled = await enrolDevice(url, code, maker);
  const journal = answerOf(openJournal(join(folder, maker.device)));
  const link: CentralLink = {
    baseUrl: url, controller, card: { device: deviceId.parse(maker.device), publicKey: maker.publicKey, token: enrolled.token },
    key: enrolled.centralKey, fetch, heard: () => undefined,
  };
  const writer = { controller, device: maker.device, privateKey: maker.keys.privateKey, contentKey: randomBytes(32), actor: clerk.user, lease: 'proof', wallTime: '2026-11-22T08:00:00.000Z' };
  const ring = deviceKeyRing();
  return {
    enrolled, journal, link,
    write: (count) => {
      const drafts = Array.from({ length: count }, () => ({ type: 'case-taken', caseId: randomUUID(), basedOn: [], content: { words: 'x'.repeat(100) } }));
      return answerOf(appendLines(journal, drafts, writer)).map(({ id }) => id);
    },
    wires: (ids) => ids.map((id) => wireLineOf(readRow(journal.store.read((sql) => sql(`SELECT ${lineColumns} FROM line WHERE id = ?`).get(idBytes(id)))))),
    exchange: async () => (await exchangeLines(link, { journal, ring, now: () => new Date(), logSeen: () => undefined })).ok,
    receiptOf: (id) => keptReceipt(journal, id),
    close: journal.close,
  };
}
