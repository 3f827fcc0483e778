// What a desk and the central store say to each other: enrolment, push, pull, notices, papers, people.
import { z } from 'zod';
import { controllerId, deviceId, lineId, personKey, sha256Hex } from '../formats/ids.ts';
import { numberedLine, wireLine } from './line.ts';
import { person } from '../registers/person.ts';

/** The calls of the central store, as paths under its address. `chunks` is followed by a SHA-256 in hexadecimal. */
export const centralPaths = {
  enrol: 'v1/enrol', push: 'v1/push', pull: 'v1/pull', notices: 'v1/notices', devices: 'v1/devices', people: 'v1/people',
  chunks: 'v1/chunks', missingChunks: 'v1/chunks/missing', erasures: 'v1/erasures',
  offlineScope: 'v1/offline-scope', peopleByKey: 'v1/people/by-key', peopleSearch: 'v1/people/search',
} as const;

/** Lines in one push. */
export const pushLinesMax = 200;
export const peoplePageMax = 200;

const signature = z.base64().max(100);

/**
 * Central's signed word on where a controller's log ends. `epoch` is new each time a central store starts and each time
 * one finds that it has been set back, so {epoch, position} is never given twice; `ordinal` counts the epochs. A desk keeps
 * the newest head it believed and shows it with every call (`headHeader`): a store that was restored from an old backup
 * meets its own signature on something it no longer holds.
 */
export const logHead = z.strictObject({
  epoch: z.uuid(),
  ordinal: z.int().min(1),
  position: z.int().min(0),
  logHash: sha256Hex,
  signature,
});
export type LogHead = z.infer<typeof logHead>;

/** The exact text that central signs for a head. */
export function headText(controller: string, given: Omit<LogHead, 'signature'>): string {
  return `head:1:${controller}:${given.epoch}:${String(given.ordinal)}:${String(given.position)}:${given.logHash}`;
}

/** The header of push, pull and notices that carries the newest head the desk has seen; absent before its first. */
export const headHeader = 'x-log-head';

export function headHeaderValue(head: LogHead): string {
  return [head.epoch, head.ordinal, head.position, head.logHash, head.signature].join(' ');
}

/** Null when the header is not a head. */
export function parseHeadHeader(value: string): LogHead | null {
  const [epoch, ordinal, position, logHash, signed, ...more] = value.split(' ');
  if (more.length > 0) return null;
  const parsed = logHead.safeParse({ epoch, ordinal: Number(ordinal), position: Number(position), logHash, signature: signed });
  return parsed.success ? parsed.data : null;
}

/**
 * Central's signed word that it holds a line. `signature` is Ed25519 by central's key over
 * `receiptText`. A desk counts a line as sent only when this verifies. `quarantine` as in `numberedLine`.
 */
export const receipt = z.strictObject({
  epoch: z.uuid(),
  lineId,
  position: z.int().min(1),
  lineHash: sha256Hex,
  logHash: sha256Hex,
  quarantine: z.string().regex(/^[a-z-]+$/).max(40).nullable(),
  signature,
});
export type Receipt = z.infer<typeof receipt>;

/** The exact text that central signs for a receipt. */
export function receiptText({ epoch, lineId: id, position, lineHash, logHash, quarantine }: Omit<Receipt, 'signature'>): string {
  const place = `${epoch}:${id}:${String(position)}:${lineHash}:${logHash}`;
  return quarantine === null ? `receipt:1:${place}` : `receipt:2:${place}:${quarantine}`;
}

/**
 * Central's signed word that it enrolled a device: with it the device is known again to a store whose backup is older.
 * `series` is the first digit of the device's six-digit diary numbers, different for each device of one desk name.
 */
export const certificate = z.strictObject({
  controller: controllerId,
  desk: z.string().max(20),
  device: deviceId,
  publicKey: z.base64().max(200),
  tokenHash: sha256Hex,
  series: z.int().min(0).max(8),
  signature,
});
export type Certificate = z.infer<typeof certificate>;

/** The exact text that central signs for a certificate. */
export function certificateText(given: Omit<Certificate, 'signature'>): string {
  return ['certificate:1', given.controller, given.desk, given.device, given.publicKey, given.tokenHash, given.series].join(':');
}

export const enrolRequest = z.strictObject({
  code: z.string().min(8).max(100),
  device: deviceId,
  publicKey: z.base64().max(200), // SPKI DER of the device's Ed25519 key
  token: z.string().min(32).max(100), // chosen by the desk; central keeps its SHA-256 only
  /** From an earlier enrolment; null at the first. */
  certificate: certificate.nullable(),
});
export const enrolAnswer = z.strictObject({ controller: controllerId, publicKey: z.base64().max(200), certificate }); // central's own SPKI DER

/**
 * Lines of this desk and, after central was set back, lines of others that it lost. Each device's lines in its own order.
 * Lines of one device after a refused one are neither receipted nor named; another device's lines go on.
 */
export const pushRequest = z.strictObject({ lines: z.array(wireLine).min(1).max(pushLinesMax) });
/** `receipts` in the order sent, of lines new and held alike; `refused` has at most one line of a device. */
export const pushAnswer = z.strictObject({
  receipts: z.array(receipt).max(pushLinesMax),
  refused: z.array(z.strictObject({ lineId: z.string().max(60), code: z.string().max(40) })).max(pushLinesMax),
  head: logHead,
});
export type PushAnswer = z.infer<typeof pushAnswer>;

/**
 * A pull is answered as JSON Lines (`pullMediaType`): first `pullStart`, then the lines after `after` in position order
 * without gaps, last `pullEnd`. An answer without its end was cut; what came is good, and the next pull goes on from it.
 */
export const pullMediaType = 'application/x-ndjson';
export const pullQuery = z.strictObject({ after: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(1_000_000).optional() });
/** `head`: where the log ended when the answer began; its position is the count to show progress against. */
export const pullStart = z.strictObject({ head: logHead });
/** `more`: `limit` ended the answer, not the log. */
export const pullEnd = z.strictObject({ end: z.literal(true), more: z.boolean() });
export const pullLine = z.union([numberedLine, pullEnd]);

/** Server-sent event `log`, one when the stream opens and one when the log grows: how far it is. Comments keep the stream alive. */
export const logNotice = z.strictObject({ epoch: z.uuid(), position: z.int().min(0) });
/** Longest silence of a living notice stream, in milliseconds. */
export const noticeSilenceMax = 20_000;

export const deviceKeysAnswer = z.strictObject({
  devices: z.array(z.strictObject({ device: deviceId, publicKey: z.base64().max(200), desk: z.string().max(20) })),
});

/** A sealed paper travels as chunks of this many bytes (the last is shorter), each under its own SHA-256. */
export const chunkBytes = 256 * 1024;
export const chunksMax = 500;
/** Asked before sending, so that only what central lacks is sent again after a cut. PUT and GET carry the bare bytes. */
export const missingChunksRequest = z.strictObject({ hashes: z.array(sha256Hex).min(1).max(chunksMax) });
export const missingChunksAnswer = z.strictObject({ missing: z.array(sha256Hex).max(chunksMax) });

export const peopleQuery = z.strictObject({ after: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(peoplePageMax) });
export const peopleAnswer = z.strictObject({
  people: z.array(z.strictObject({ position: z.int().min(1), person })),
  /** Of whom central holds nothing any more, or who was joined with another: the desk forgets them. */
  gone: z.array(personKey).default([]),
  /** Whom the page passes over because they are not in the desk's offline scope; the desk keeps them only while it has a reason of its own. */
  outside: z.array(personKey).default([]),
  /** How far the page goes; the reader goes on from here. Absent from a central of before there were scopes. */
  upTo: z.int().min(0).optional(),
  last: z.int().min(0),
  /** The version of the offline scope that the page was made under. */
  scope: z.int().min(0).default(0),
});
export type PeopleAnswer = z.infer<typeof peopleAnswer>;

/**
 * People's data is not given for the token alone (it lies on a locked disk): the unlocked desk
 * also signs `peopleProofText` with its device key, header `x-desk-proof: <iso time> <signature>`.
 */
export function peopleProofText(device: string, isoTime: string, after: number): string {
  return `people:1:${device}:${isoTime}:${String(after)}`;
}
