// The refuse proof's red twin: central's check of a line with the signature left out.
import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { CheckedLine } from '../../../central/lines/check-line.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import type { LineHeader, WireLine } from '../../../shared/protocol/line.ts';

// Everything but checkLine is the product's own; the twin's loader leaves this file's import of it alone.
export { claimedId, readLine } from '../../../central/lines/check-line.ts';

export async function checkLine(header: LineHeader, _key: KeyObject, wire: WireLine): Promise<Result<CheckedLine>> {
  const lineHash = createHash('sha256').update(wire.header, 'utf8').digest();
  return ok({ header, headerText: wire.header, signature: Buffer.from(wire.signature, 'base64'), sealed: Buffer.from(wire.sealed, 'base64'), lineHash });
}
