// What a desk and the central store say to each other: enrolment, push, pull, people, receipts.
import { z } from 'zod';
import { controllerId, deviceId, lineId, sha256Hex } from '../formats/ids.ts';
import { numberedLine, wireLine } from './line.ts';
import { person } from '../registers/person.ts';

/** The calls of the central store, as paths under its address. */
export const centralPaths = { enrol: 'v1/enrol', push: 'v1/push', pull: 'v1/pull', devices: 'v1/devices', people: 'v1/people' } as const;

/** Lines in one push, and in one page of a pull. */
export const pushLinesMax = 200;
export const pullLinesMax = 1000;
export const peoplePageMax = 200;

/**
 * Central's signed word that it holds a line. `signature` is Ed25519 by central's key over
 * `receiptText`. A desk counts a line as sent only when this verifies.
 */
export const receipt = z.strictObject({
  epoch: z.uuid(),
  lineId,
  position: z.int().min(1),
  lineHash: sha256Hex,
  logHash: sha256Hex,
  signature: z.base64().max(100),
});
export type Receipt = z.infer<typeof receipt>;

/** The exact text that central signs for a receipt. */
export function receiptText(given: Omit<Receipt, 'signature'>): string {
  return `receipt:1:${given.epoch}:${given.lineId}:${String(given.position)}:${given.lineHash}:${given.logHash}`;
}

export const enrolRequest = z.strictObject({
  code: z.string().min(8).max(100),
  device: deviceId,
  publicKey: z.base64().max(200), // SPKI DER of the device's Ed25519 key
  token: z.string().min(32).max(100), // chosen by the desk; central keeps its SHA-256 only
});
export const enrolAnswer = z.strictObject({ controller: controllerId, publicKey: z.base64().max(200) }); // central's own SPKI DER

export const pushRequest = z.strictObject({ lines: z.array(wireLine).min(1).max(pushLinesMax) });
/** One refused line stops the device's own chain, so the answer names the first refusal only. */
export const pushAnswer = z.strictObject({
  receipts: z.array(receipt),
  refused: z.strictObject({ lineId: z.string().max(60), code: z.string().max(40) }).nullable(),
});
export type PushAnswer = z.infer<typeof pushAnswer>;

export const pullQuery = z.strictObject({ after: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(pullLinesMax) });
export const pullAnswer = z.strictObject({
  epoch: z.uuid(),
  lines: z.array(numberedLine),
  last: z.int().min(0), // the newest position central holds for this controller
});
export type PullAnswer = z.infer<typeof pullAnswer>;

export const deviceKeysAnswer = z.strictObject({
  devices: z.array(z.strictObject({ device: deviceId, publicKey: z.base64().max(200), desk: z.string().max(20) })),
});

export const peopleQuery = z.strictObject({ after: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(peoplePageMax) });
export const peopleAnswer = z.strictObject({
  people: z.array(z.strictObject({ position: z.int().min(1), person })),
  last: z.int().min(0),
});
export type PeopleAnswer = z.infer<typeof peopleAnswer>;

/**
 * People's data is not given for the token alone (it lies on a locked disk): the unlocked desk
 * also signs `peopleProofText` with its device key, header `x-desk-proof: <iso time> <signature>`.
 */
export function peopleProofText(device: string, isoTime: string, after: number): string {
  return `people:1:${device}:${isoTime}:${String(after)}`;
}
