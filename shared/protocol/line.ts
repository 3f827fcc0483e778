// A line of the journal as it travels: header text, signature, sealed content; and what its hashes cover.
import { z } from 'zod';
import { actorId, caseId, controllerId, deviceId, isoInstant, lineId, sha256Hex } from '../formats/ids.ts';

export const base64 = z.base64();
export const noHash = '0'.repeat(64);

/** The largest line in bytes of JSON; a signed stroke set of a minute is about 60 kB. */
export const lineBytesMax = 256 * 1024;
/** The version of the header; a reader refuses one it does not know. */
export const protocolVersion = 1;

/**
 * The header of a line. It names no person: the actor is an account, the content is sealed.
 * `previousHash` is the hash of the device's previous line (`noHash` for its first);
 * `contentHash` = SHA-256 over salt bytes then content text, so that content can be erased
 * at the end of its retention while the chain still verifies.
 */
export const lineHeader = z.strictObject({
  v: z.literal(protocolVersion),
  id: lineId,
  controller: controllerId,
  device: deviceId,
  deviceSeq: z.int().min(1),
  previousHash: sha256Hex,
  contentHash: sha256Hex,
  actor: actorId,
  lease: z.string().min(1).max(60),
  type: z.string().regex(/^[a-z-]+$/).max(40),
  schemaVersion: z.int().min(1).max(1000),
  wallTime: isoInstant,
  basedOn: z.array(lineId).max(20),
  caseId: caseId.nullable(),
});
export type LineHeader = z.infer<typeof lineHeader>;

/**
 * A line on the wire and in the stores. `header` is the exact JSON text that was hashed and
 * signed: it is never serialised again, so no canonical form is needed.
 * hash = SHA-256(header as UTF-8); signature = Ed25519 of those bytes by the device.
 */
export const wireLine = z.strictObject({
  header: z.string().min(2).max(4096),
  signature: base64.max(100),
  sealed: base64.max(350_000),
});
export type WireLine = z.infer<typeof wireLine>;

/**
 * A line that central has numbered. `quarantine` is central's outcome code when it holds the line but puts it aside
 * (its actor is unknown, say): every desk then shows it as put aside and runs nothing irreversible on its case.
 */
export const numberedLine = z.strictObject({
  position: z.int().min(1),
  line: wireLine,
  logHash: sha256Hex,
  quarantine: z.string().regex(/^[a-z-]+$/).max(40).nullable(),
});
export type NumberedLine = z.infer<typeof numberedLine>;

/** What the running log hash covers: the previous log hash, the position and the line's hash. */
export function logHashInput(previousLogHash: string, position: number, lineHash: string): string {
  return `${previousLogHash}:${String(position)}:${lineHash}`;
}
