// POST /v1/enrol: a new desk shows its code and its public key, and learns central's; one that a restored store lost shows its certificate.
import { createPublicKey } from 'node:crypto';
import { certificateText, enrolAnswer, enrolRequest } from '../../shared/protocol/central.ts';
import { refused } from '../../shared/outcomes.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import { answerRefusal, refusalBody } from '../plugins/errors.ts';
import { enrolByCertificate, enrolByCode } from '../repositories/enrolments.ts';

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
    const { certificate: shown, ...body } = request.body;
    if (!isEd25519(body.publicKey) || body.device !== body.device.toLowerCase()) return answerRefusal(reply, { code: 'bad-input' });
    const isForged = shown !== null && !signer.isOwn(certificateText(shown), shown.signature);
    const enrolled = isForged ? refused('enrolment-refused') : await (shown === null ? enrolByCode(db, body) : enrolByCertificate(db, body, shown));
    if (!enrolled.ok) return answerRefusal(reply, enrolled);
    const certificate = { ...enrolled.value, signature: await signer.sign(certificateText(enrolled.value)) };
    return { controller: certificate.controller, publicKey: signer.publicKey, certificate };
  });
}
