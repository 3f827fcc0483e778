// What can be said of a pushed line without the log: its form, its sender, its size, its signature.
import { createHash, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { ok, refused, type Result } from '../../shared/outcomes.ts';
import { lineBytesMax, type LineHeader, type WireLine } from '../../shared/protocol/line.ts';
import { parseHeader } from '../../shared/protocol/parse-line.ts';

export interface CheckedLine {
  readonly header: LineHeader;
  readonly headerText: string;
  readonly signature: Buffer;
  readonly sealed: Buffer;
  readonly lineHash: Buffer;
}

// With a callback the verification leaves this thread, so a batch uses the machine's other cores.
const verifyAside = promisify(verify);

/** JSON of a wire line around its three texts, with the most that escaping adds to a header of this length. */
const frameBytes = 64;

/**
 * The header, when the line's form is right. Outcomes: `line-malformed` (also another controller's line), `too-large`.
 * A header with a lone surrogate is malformed: UTF-8 would replace it, so what is hashed would not be what was sent.
 */
export function readLine(controller: string, wire: WireLine): Result<LineHeader> {
  const header = wire.header.isWellFormed() ? parseHeader(wire.header) : null;
  if (header?.controller !== controller) return refused('line-malformed');
  // PostgreSQL holds UUIDs in lower case; another spelling would come back as another text.
  if (header.id !== header.id.toLowerCase() || header.device !== header.device.toLowerCase()) return refused('line-malformed');
  return isTooLarge(wire) ? refused('too-large') : ok(header);
}

/** Counted without building the text: a line far from the limit is the rule. */
function isTooLarge(wire: WireLine): boolean {
  const { header, signature, sealed } = wire;
  if (header.length * 3 + signature.length + sealed.length + frameBytes <= lineBytesMax) return false;
  return Buffer.byteLength(JSON.stringify(wire)) > lineBytesMax;
}

/** `key`: that of the header's device. Outcome: `signature-wrong`. */
export async function checkLine(header: LineHeader, key: KeyObject, wire: WireLine): Promise<Result<CheckedLine>> {
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
