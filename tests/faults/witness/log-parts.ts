// An exported log as parts that a mutation may change, and what somebody who holds central's key would mend afterwards.
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { DeviceRecord, LineRecord, LogRecord } from '../../../build/verify-log/record-forms.ts';
import type { HeadRecord } from '../../../build/verify-log/verdict.ts';
import { noHash } from '../../../shared/protocol/line.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
export type OpenLine = Open<LineRecord>;
export interface LogParts { log: Open<LogRecord>; devices: Open<DeviceRecord>[]; lines: OpenLine[]; head: Open<HeadRecord> | null }
/** Central's own, as a superuser of its machine would have it. */
export type CentralSign = (text: string) => Promise<string>;

export function readParts(file: string): LogParts {
  const records = readFileSync(file, 'utf8').trimEnd().split('\n').map((text): unknown => JSON.parse(text));
  const kind = (record: unknown): unknown => typeof record === 'object' && record !== null && 'record' in record ? record.record : null;
  // The file was written by the product's own export and verified before it comes here.
  const of = <T>(name: string): T[] => records.filter((record) => kind(record) === name) as T[];
  const [log] = of<LogParts['log']>('log');
  if (log === undefined) throw new Error('an exported log begins with its log record');
  return { log, devices: of('device'), lines: of('line'), head: of<Open<HeadRecord>>('head')[0] ?? null };
}

export function textOf({ log, devices, lines, head }: LogParts): string {
  return [log, ...devices, ...lines, ...(head === null ? [] : [head])].map((record) => `${JSON.stringify(record)}\n`).join('');
}

export function writeParts(file: string, parts: LogParts): void {
  writeFileSync(file, textOf(parts));
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Everything that central itself writes, made to fit again from a line on: positions, line hashes, log hashes, receipts, epochs' bases, the head. */
export async function mendFrom(parts: LogParts, from: number, central: CentralSign): Promise<void> {
  let logHash = parts.lines[from - 1]?.logHash ?? noHash;
  for (const [offset, line] of parts.lines.slice(from).entries()) {
    line.position = from + offset + 1;
    line.lineHash = digest(line.header);
    logHash = digest(`${logHash}:${line.position}:${line.lineHash}`);
    line.logHash = logHash;
    const epoch = parts.log.epochs.findLast(({ basePosition }) => basePosition < line.position)?.epoch ?? '';
    const words = `${epoch}:${line.id}:${line.position}:${line.lineHash}:${logHash}`;
    line.receipt = { epoch, signature: await central(line.quarantine === null ? `receipt:1:${words}` : `receipt:2:${words}:${line.quarantine}`) };
  }
  const end = parts.lines.length;
  parts.log.epochs = parts.log.epochs.map((epoch) => {
    const basePosition = Math.min(epoch.basePosition, end);
    return { ...epoch, basePosition, baseLogHash: parts.lines[basePosition - 1]?.logHash ?? noHash };
  });
  await signHead(parts, central);
}

export async function signHead(parts: LogParts, central: CentralSign): Promise<void> {
  const newest = parts.log.epochs.at(-1);
  if (newest === undefined || parts.head === null) throw new Error('a log has an epoch and a head');
  const position = parts.lines.length;
  const head = { ...parts.head, epoch: newest.epoch, ordinal: newest.ordinal, position, logHash: parts.lines.at(-1)?.logHash ?? noHash };
  head.signature = await central(`head:1:${parts.log.controller}:${head.epoch}:${head.ordinal}:${position}:${head.logHash}`);
  parts.head = head;
}

export interface Forger { readonly key: KeyObject; readonly publicKey: string }

export function newForger(): Forger {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: privateKey, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
}

export function signedBy({ key }: Forger, header: string): string {
  return sign(null, Buffer.from(header, 'utf8'), key).toString('base64');
}

/** The header text with some fields changed, in its old order. */
export function withFields(header: string, fields: Readonly<Record<string, unknown>>): string {
  const given: unknown = JSON.parse(header);
  return JSON.stringify({ ...(typeof given === 'object' ? given : {}), ...fields });
}

/** A device's lines from a place on, chained and signed anew by a key of the forger's own. */
export function rechain(parts: LogParts, device: string, { from, forger }: { readonly from: number; readonly forger: Forger }): void {
  const renamed = new Map<string, string>();
  for (const line of parts.lines) {
    if (line.device !== device) continue;
    if (line.position > from) {
      const given: unknown = JSON.parse(line.header);
      const previous = typeof given === 'object' && given !== null && 'previousHash' in given && typeof given.previousHash === 'string' ? given.previousHash : '';
      line.header = withFields(line.header, { previousHash: renamed.get(previous) ?? previous });
    }
    line.signature = signedBy(forger, line.header);
    const anew = digest(line.header);
    renamed.set(line.lineHash, anew);
    line.lineHash = anew;
  }
}
