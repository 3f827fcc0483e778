// Makes lines of one device as a desk signs them: a chain from its first line, real signatures, sealed content of chance bytes.
import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto';
import { newLineId } from '../../../electron/host/journal/new-line-id.ts';
import { noHash, protocolVersion, type WireLine } from '../../../shared/protocol/line.ts';
import { clerk, controller } from './made-desk.ts';

export interface MadeLine { readonly id: string; readonly hash: string; readonly wire: WireLine }

export interface LineMaker {
  readonly device: string;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  /** SPKI DER in base64, as enrolment sends it. */
  readonly publicKey: string;
  /** The next lines of the chain; four to a case. */
  readonly make: (count: number) => readonly MadeLine[];
}

/** `sealedBytes`: 300 is about a short request's content. Wall times are made up and all the same. */
export function lineMaker(sealedBytes = 300): LineMaker {
  const keys = generateKeyPairSync('ed25519');
  const device = randomUUID();
  let last = { seq: 0, hash: noHash };
  let caseId: string = randomUUID();
  const next = (): MadeLine => {
    const id = newLineId(Date.now());
    if (last.seq % 4 === 0) caseId = randomUUID();
    const header = JSON.stringify({
      v: protocolVersion, id, controller, device, deviceSeq: last.seq + 1, previousHash: last.hash, contentHash: randomBytes(32).toString('hex'),
      actor: clerk.user, lease: 'proof', type: 'case-taken', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId,
    });
    const bytes = Buffer.from(header, 'utf8');
    last = { seq: last.seq + 1, hash: createHash('sha256').update(bytes).digest('hex') };
    return { id, hash: last.hash, wire: { header, signature: sign(null, bytes, keys.privateKey).toString('base64'), sealed: randomBytes(sealedBytes).toString('base64') } };
  };
  return {
    device, keys, publicKey: keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    make: (count) => Array.from({ length: count }, next),
  };
}
