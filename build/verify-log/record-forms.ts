// The records of an exported log as docs/log-format.md writes them, each read strictly: an unknown key or form is a fault.
import type { HeadRecord } from './verdict.ts';

export const noHash = '0'.repeat(64);

export interface Epoch { readonly epoch: string; readonly ordinal: number; readonly basePosition: number; readonly baseLogHash: string; readonly begunAt: string; readonly cause: string }
export interface LogRecord { readonly controller: string; readonly centralKey: string; readonly exportedAt: string; readonly epochs: readonly Epoch[] }
export interface DeviceRecord { readonly device: string; readonly desk: string; readonly publicKey: string; readonly series: number; readonly enrolledAt: string; readonly suspendedSince: string | null }
export interface LineRecord {
  readonly position: number; readonly id: string; readonly device: string; readonly deviceSeq: number; readonly branch: number; readonly quarantine: string | null;
  readonly header: string; readonly signature: string; readonly sealed: string; readonly lineHash: string; readonly logHash: string;
  readonly receipt: { readonly epoch: string; readonly signature: string } | null;
}
export interface Header { readonly id: string; readonly controller: string; readonly device: string; readonly deviceSeq: number; readonly previousHash: string; readonly type: string; readonly caseId: string | null }

type Fits = (value: unknown) => boolean;
type Form = Readonly<Record<string, Fits>>;

const uuid: Fits = (value) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
const anyUuid: Fits = (value) => typeof value === 'string' && uuid(value.toLowerCase());
const hash: Fits = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const code: Fits = (value) => typeof value === 'string' && value.length <= 40 && /^[a-z-]+$/.test(value);
const whole = (min: number): Fits => (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= min;
const text = (max: number): Fits => (value) => typeof value === 'string' && value.length > 0 && value.length <= max;
const instant: Fits = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]{0,12}Z$/.test(value);
const orNull = (fits: Fits): Fits => (value) => value === null || fits(value);
const is = (wanted: unknown): Fits => (value) => value === wanted;
const listOf = (fits: Fits, most: number): Fits => (value) => Array.isArray(value) && value.length <= most && value.every(fits);

/** Only the one way of writing the bytes is taken, so that no bit of a signature can change unseen. */
function canonical(value: string): boolean {
  return Buffer.from(value, 'base64').toString('base64') === value;
}
const signature: Fits = (value) => typeof value === 'string' && value.length === 88 && canonical(value);
const keyText: Fits = (value) => typeof value === 'string' && value.length <= 200 && canonical(value);
/** Empty: erased. What is inside only the holder of the content key can judge. */
const sealed: Fits = (value) => value === '' || (typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value));

/** The first key that does not fit, or null. Every key of the form must be there and no other. */
function faultIn(given: unknown, form: Form): string | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'not a record';
  const found = new Map<string, unknown>(Object.entries(given));
  for (const [key, fits] of Object.entries(form)) if (!fits(found.get(key))) return `«${key}» is missing or malformed`;
  return found.size === Object.keys(form).length ? null : 'a key that the format does not know';
}

const epochForm: Form = { epoch: uuid, ordinal: whole(1), basePosition: whole(0), baseLogHash: hash, begunAt: instant, cause: (value) => value === 'start' || value === 'rewound' };
const receiptForm: Form = { epoch: uuid, signature };
const forms = {
  log: { record: is('log'), format: is('rekisteritiski-log'), version: is(1), controller: text(40), centralKey: keyText, exportedAt: instant, epochs: listOf((value) => faultIn(value, epochForm) === null, 1_000_000) },
  device: { record: is('device'), device: uuid, desk: text(20), publicKey: keyText, series: whole(0), enrolledAt: instant, suspendedSince: orNull(instant) },
  line: {
    record: is('line'), position: whole(1), id: uuid, device: uuid, deviceSeq: whole(1), branch: whole(0), quarantine: orNull(code), header: text(4096), signature, sealed,
    lineHash: hash, logHash: hash, receipt: orNull((value) => faultIn(value, receiptForm) === null),
  },
  head: { record: is('head'), epoch: uuid, ordinal: whole(1), position: whole(0), logHash: hash, signature },
  header: {
    v: is(1), id: uuid, controller: text(40), device: anyUuid, deviceSeq: whole(1), previousHash: hash, contentHash: hash, actor: text(100), lease: text(60), type: code,
    schemaVersion: whole(1), wallTime: instant, basedOn: listOf(anyUuid, 20), caseId: orNull(anyUuid),
  },
} as const satisfies Record<string, Form>;

export interface Records { readonly log: LogRecord; readonly device: DeviceRecord; readonly line: LineRecord; readonly head: HeadRecord; readonly header: Header }

/** A record of the kind asked for, or in words what is wrong with the text. */
export function readRecord<K extends keyof Records>(kind: K, json: string): Records[K] | string {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    return 'not JSON';
  }
  const fault = faultIn(given, forms[kind]);
  // The form of this kind has just been checked key by key.
  return fault ?? (given as Records[K]);
}

/** Which record a text begins; the exporter writes `record` first. */
export function kindOf(json: string): string {
  return /^\{"record":"([a-z]+)"/.exec(json)?.[1] ?? '';
}
