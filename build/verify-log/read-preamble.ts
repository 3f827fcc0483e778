// Reads what stands before the first line of a log: the log record and the devices.
import type { FileHandle } from 'node:fs/promises';
import { publicKeyOf } from './check-chunk.ts';
import { readLines } from './read-chunks.ts';
import { kindOf, readRecord, type DeviceRecord, type LogRecord } from './record-forms.ts';
import type { BadEntry } from './verdict.ts';

export interface Preamble { readonly log: LogRecord; readonly devices: readonly DeviceRecord[]; readonly records: number; readonly end: number }

const pieceBytes = 64 * 1024;

function bad(record: number, what: string): BadEntry {
  return { record, position: null, lineId: null, what };
}

/** Ordinals rise and each epoch begins where the one before had got to, or later. */
function epochOrderFault({ epochs }: LogRecord): string | null {
  for (const [place, epoch] of epochs.entries()) {
    const before = epochs[place - 1];
    if (before === undefined ? epoch.basePosition !== 0 : epoch.ordinal <= before.ordinal || epoch.basePosition < before.basePosition) return `epoch ${String(epoch.ordinal)} does not follow the one before it`;
  }
  if (new Set(epochs.map(({ epoch }) => epoch)).size !== epochs.length) return 'an epoch is named twice';
  return epochs.length === 0 ? 'the log has no epoch' : null;
}

function deviceFault(device: DeviceRecord | string, known: ReadonlySet<string>): string | null {
  if (typeof device === 'string') return `the device does not fit: ${device}`;
  if (known.has(device.device)) return 'a device is named twice';
  return publicKeyOf(device.publicKey) === null ? "the device's public key is not an Ed25519 key" : null;
}

export async function readPreamble(file: FileHandle): Promise<Preamble | BadEntry> {
  let log: LogRecord | null = null;
  let end = 0;
  const devices: DeviceRecord[] = [];
  const known = new Set<string>();
  for await (const { text, next } of readLines(file, 0, pieceBytes)) {
    const record = devices.length + (log === null ? 1 : 2);
    if (log === null) {
      const read = readRecord('log', text);
      if (typeof read === 'string') return bad(record, `not a log of this format: ${read}`);
      const fault = publicKeyOf(read.centralKey) === null ? "central's public key is not an Ed25519 key" : epochOrderFault(read);
      if (fault !== null) return bad(record, fault);
      log = read;
    } else {
      const kind = kindOf(text);
      // An unreadable record is the first line's own matter: it is named there, with its position.
      if (kind !== 'device') break;
      const device = readRecord('device', text);
      const fault = deviceFault(device, known);
      if (fault !== null || typeof device === 'string') return bad(record, fault ?? 'the device does not fit');
      known.add(device.device);
      devices.push(device);
    }
    end = next;
  }
  return log === null ? bad(1, 'the file is empty') : { log, devices, records: devices.length + 1, end };
}
