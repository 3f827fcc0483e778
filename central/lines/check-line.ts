// What can be said of a pushed line without the log: its form, its sender, its size, its signature.
import { createHash, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { lineBytesMax, parseHeader, type LineHeader, type WireLine } from '../../shared/protocol/line.ts';
import type { Desk } from '../repositories/devices.ts';

export interface CheckedLine {
  readonly header: LineHeader;
  readonly headerText: string;
  readonly signature: Buffer;
  readonly sealed: Buffer;
  readonly lineHash: Buffer;
}

// With a callback the verification leaves this thread, so a batch uses the machine's other cores.
const verifyAside = promisify(verify);

/**
 * Outcomes: `line-malformed` (also another desk's or another controller's line), `too-large`, `signature-wrong`.
 * A header with a lone surrogate is malformed: UTF-8 would replace it, so what is hashed would not be what was sent.
 */
export async function checkLine(desk: Desk, key: KeyObject, wire: WireLine): Promise<Result<CheckedLine>> {
  const header = wire.header.isWellFormed() ? parseHeader(wire.header) : null;
  if (header?.device !== desk.device || header.controller !== desk.controller) return refused('line-malformed');
  // PostgreSQL holds UUIDs in lower case; another spelling would come back as another text.
  if (header.id !== header.id.toLowerCase()) return refused('line-malformed');
  if (Buffer.byteLength(JSON.stringify(wire)) > lineBytesMax) return refused('too-large');
  const bytes = Buffer.from(wire.header, 'utf8');
  const signature = Buffer.from(wire.signature, 'base64');
  if (!(await verifyAside(null, bytes, key, signature))) return refused('signature-wrong');
  return ok({ header, headerText: wire.header, signature, sealed: Buffer.from(wire.sealed, 'base64'), lineHash: createHash('sha256').update(bytes).digest() });
}

/** The id a line claims, so that a desk can tell which line was refused; empty when it claims none. */
export function claimedId(wire: WireLine): string {
  const claimed = /"id":"([0-9a-fA-F-]{36})"/.exec(wire.header);
  return claimed?.[1] ?? '';
}
