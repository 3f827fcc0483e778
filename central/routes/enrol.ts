// POST /v1/enrol: a new desk shows its code and its public key, and learns central's.
import { createPublicKey } from 'node:crypto';
import { enrolAnswer, enrolRequest } from '../../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { enrolDevice } from '../repositories/devices.ts';

function isEd25519(spki: string): boolean {
  try {
    return createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** Idempotent for the same device, key and token. Outcomes: `bad-input`, `enrolment-refused`. */
export function enrolRoute(app: CentralApp, { db, signer }: CentralParts): void {
  app.post('/v1/enrol', { schema: { body: enrolRequest, response: { 200: enrolAnswer, '4xx': refusalBody } } }, async (request, reply) => {
    const { body } = request;
    if (!isEd25519(body.publicKey) || body.device !== body.device.toLowerCase()) return answerRefusal(reply, { code: 'bad-input' });
    const enrolled = await enrolDevice(db, body);
    return enrolled.ok ? { controller: enrolled.value, publicKey: signer.publicKey } : answerRefusal(reply, enrolled);
  });
}
