// Checks a run of line records by itself: form, hashes, signatures, the log hash and the device chains inside it; what reaches over its edges is told to stitch.ts.
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import { kindOf, readRecord, type Epoch, type Header, type LineRecord } from './record-forms.ts';
import type { Check, HeadRecord } from './verdict.ts';

export interface ChunkSetting {
  readonly controller: string;
  readonly centralKey: string;
  readonly epochs: readonly Epoch[];
  readonly devices: readonly (readonly [device: string, publicKey: string])[];
  readonly off: readonly Check[];
}

/** `record` counts from the chunk's first line, 0. */
export interface ChunkFault { readonly record: number; readonly position: number | null; readonly lineId: string | null; readonly what: string }

/** The part of one branch of one device's chain that lies in a chunk. */
export interface ChainPiece {
  readonly device: string; readonly branch: number; readonly firstSeq: number; readonly firstPrevious: string; readonly firstRecord: number; readonly firstPosition: number; readonly firstId: string;
  readonly lastSeq: number; readonly lastHash: string;
}

export interface ChunkReport {
  readonly records: number;
  readonly lines: number;
  readonly first: { readonly position: number; readonly lineHash: string; readonly logHash: string; readonly id: string } | null;
  readonly last: { readonly position: number; readonly logHash: string } | null;
  readonly chains: readonly ChainPiece[];
  /** The last 8 bytes of each line's id, as pairs of 32 bits. */
  readonly ids: Uint32Array;
  readonly receipts: number;
  readonly erased: number;
  readonly quarantined: number;
  /** Log hashes at the bases of epochs that lie in this chunk. */
  readonly bases: readonly (readonly [position: number, logHash: string])[];
  readonly head: { readonly record: number; readonly head: HeadRecord } | null;
  readonly fault: ChunkFault | null;
}

export type ChunkChecker = (bytes: Uint8Array) => ChunkReport;

const newline = 10;

export function publicKeyOf(spki: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

export function logHashOf(previous: string, position: number, lineHash: string): string {
  return sha256(`${previous}:${String(position)}:${lineHash}`);
}

/** Made once per worker; keys are parsed here. */
export function chunkChecker(setting: ChunkSetting): ChunkChecker {
  const keys = new Map(setting.devices.map(([device, publicKey]) => [device, publicKeyOf(publicKey)]));
  const central = publicKeyOf(setting.centralKey);
  const off = new Set(setting.off);
  const ordinals = new Map(setting.epochs.map(({ epoch }, place) => [epoch, place]));
  const basePositions = new Set(setting.epochs.map(({ basePosition }) => basePosition));

  const headerFault = (line: LineRecord, header: Header | string): string | null => {
    if (typeof header === 'string') return `the header does not fit: ${header}`;
    if (!line.header.isWellFormed()) return 'the header is not well-formed text';
    if (header.controller !== setting.controller) return 'the line is of another controller';
    if (header.id !== line.id || header.device !== line.device || header.deviceSeq !== line.deviceSeq) return 'what central filed (id, device, deviceSeq) differs from the signed header';
    return null;
  };

  const receiptFault = ({ receipt, id, position, lineHash, logHash, quarantine }: LineRecord): string | null => {
    if (receipt === null) return null;
    const place = ordinals.get(receipt.epoch);
    if (place === undefined) return 'the receipt names an epoch that the log does not know';
    const own = setting.epochs.findLastIndex(({ basePosition }) => basePosition < position);
    // A line asked for again later is receipted under the epoch of that day, never under one that ended before it.
    if (place < own) return 'the receipt names an epoch that ended before the line';
    const words = `${receipt.epoch}:${id}:${String(position)}:${lineHash}:${logHash}`;
    const text = quarantine === null ? `receipt:1:${words}` : `receipt:2:${words}:${quarantine}`;
    return central !== null && verify(null, Buffer.from(text, 'utf8'), central, Buffer.from(receipt.signature, 'base64')) ? null : "the receipt's signature is not central's";
  };

  const lineFault = (line: LineRecord, header: Header | string): string | null => {
    const wrong = headerFault(line, header);
    if (wrong !== null) return wrong;
    if (!off.has('line-hash') && sha256(line.header) !== line.lineHash) return 'the line hash is not that of the header';
    if (!off.has('signature')) {
      const key = keys.get(line.device);
      if (key === undefined) return 'no such device is in the log';
      if (key === null) return "the device's public key cannot be read";
      if (!verify(null, Buffer.from(line.header, 'utf8'), key, Buffer.from(line.signature, 'base64'))) return "the signature is not the device's";
    }
    return off.has('receipt') ? null : receiptFault(line);
  };

  return (bytes) => checkRecords(bytes, { lineFault, basePositions, off });
}

interface Checks { readonly lineFault: (line: LineRecord, header: Header | string) => string | null; readonly basePositions: ReadonlySet<number>; readonly off: ReadonlySet<Check> }

interface Tally {
  first: ChunkReport['first']; last: ChunkReport['last']; head: ChunkReport['head'];
  lines: number; receipts: number; erased: number; quarantined: number;
  readonly chains: Map<string, ChainPiece>; readonly ids: number[]; readonly bases: (readonly [number, string])[];
}

function checkRecords(bytes: Uint8Array, checks: Checks): ChunkReport {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tally: Tally = { first: null, last: null, head: null, lines: 0, receipts: 0, erased: 0, quarantined: 0, chains: new Map(), ids: [], bases: [] };
  let record = 0;
  let fault: ChunkFault | null = null;
  for (let start = 0; start < buffer.length && fault === null; record += 1) {
    const end = buffer.indexOf(newline, start);
    fault = end === -1 ? { record, position: null, lineId: null, what: 'the file is cut inside a record' } : checkOne(buffer.toString('utf8', start, end), record, { tally, checks });
    start = end === -1 ? buffer.length : end + 1;
  }
  const { first, last, head, lines, receipts, erased, quarantined, bases } = tally;
  return { records: record, lines, first, last, chains: [...tally.chains.values()], ids: Uint32Array.from(tally.ids), receipts, erased, quarantined, bases, head, fault };
}

function checkOne(json: string, record: number, { tally, checks }: { readonly tally: Tally; readonly checks: Checks }): ChunkFault | null {
  const expected = tally.last === null ? null : tally.last.position + 1;
  if (tally.head !== null) return { record, position: null, lineId: null, what: 'something follows the head' };
  if (kindOf(json) === 'head') {
    const head = readRecord('head', json);
    if (typeof head === 'string') return { record, position: null, lineId: null, what: `the head does not fit: ${head}` };
    tally.head = { record, head };
    return null;
  }
  const line = readRecord('line', json);
  if (typeof line === 'string') return { record, position: expected, lineId: null, what: `the record does not fit: ${line}` };
  if (expected !== null && line.position !== expected) return { record, position: expected, lineId: null, what: `position ${String(expected)} is missing; ${String(line.position)} stands in its place` };
  const header = readRecord('header', line.header);
  const what = checks.lineFault(line, header) ?? logFault(line, tally, checks.off);
  if (what !== null || typeof header === 'string') return { record, position: line.position, lineId: line.id, what: what ?? 'the header does not fit' };
  const chain = takeChain(line, header, record, tally.chains);
  if (chain !== null && !checks.off.has('device-chain')) return { record, position: line.position, lineId: line.id, what: chain };
  count(line, tally, checks.basePositions);
  return null;
}

function logFault(line: LineRecord, { last }: Tally, off: ReadonlySet<Check>): string | null {
  if (last === null || off.has('log-hash')) return null;
  return logHashOf(last.logHash, line.position, line.lineHash) === line.logHash ? null : 'the log hash does not continue the one before';
}

/** Null when the line continues its branch, or begins a piece whose other end stitch.ts knows. */
function takeChain(line: LineRecord, header: Header, record: number, chains: Map<string, ChainPiece>): string | null {
  const name = `${line.device} ${String(line.branch)}`;
  const before = chains.get(name);
  if (before === undefined) {
    chains.set(name, { device: line.device, branch: line.branch, firstSeq: line.deviceSeq, firstPrevious: header.previousHash, firstRecord: record, firstPosition: line.position, firstId: line.id, lastSeq: line.deviceSeq, lastHash: line.lineHash });
    return null;
  }
  chains.set(name, { ...before, lastSeq: line.deviceSeq, lastHash: line.lineHash });
  return line.deviceSeq === before.lastSeq + 1 && header.previousHash === before.lastHash ? null : "the line does not continue its device's chain";
}

function count(line: LineRecord, tally: Tally, basePositions: ReadonlySet<number>): void {
  tally.first ??= { position: line.position, lineHash: line.lineHash, logHash: line.logHash, id: line.id };
  tally.last = { position: line.position, logHash: line.logHash };
  tally.lines += 1;
  if (line.receipt !== null) tally.receipts += 1;
  if (line.sealed === '') tally.erased += 1;
  if (line.quarantine !== null) tally.quarantined += 1;
  if (basePositions.has(line.position)) tally.bases.push([line.position, line.logHash]);
  tally.ids.push(Number.parseInt(line.id.slice(-16, -8).replace('-', ''), 16) >>> 0, Number.parseInt(line.id.slice(-8), 16));
}
