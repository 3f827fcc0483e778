// Introduces the desk to central once, with the code from its bundle, and again to a store that has lost it.
import { createHash } from 'node:crypto';
import { centralPaths, certificateText, enrolAnswer } from '../../../shared/protocol/central.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { deviceCard, type DeviceCard } from '../vault/device-keys.ts';
import { askCentral } from './ask-central.ts';
import { isSigned, keepEnrolment, publicKeyOf, readEnrolment, urlOf, type CentralLink, type Enrolment } from './central-link.ts';

export interface EnrolParts extends Pick<CentralLink, 'fetch' | 'heard'> { readonly folder: string; readonly bundle: DeskBundle }

/** Null until the first log-in has made the device. Outcomes: `enrolment-refused`, `central-answer-invalid` and those of askCentral. */
export async function enrol(parts: EnrolParts): Promise<Result<CentralLink | null>> {
  const card = deviceCard(parts.folder);
  if (card === null) return ok(null);
  const kept = readEnrolment(parts.folder);
  return kept === null || kept.certificate === null ? askToEnrol(parts, card, kept) : ok(linkOf(parts, card, kept));
}

/** When central says `device-unknown`: its backup is older than this desk, and its own certificate tells it so. */
export async function enrolAgain(parts: EnrolParts, link: CentralLink): Promise<Result<CentralLink>> {
  return askToEnrol(parts, link.card, readEnrolment(parts.folder));
}

function linkOf({ fetch, heard, bundle }: EnrolParts, card: DeviceCard, { publicKey }: Enrolment): CentralLink {
  return { baseUrl: bundle.centralUrl, controller: bundle.controller, card, key: publicKeyOf(publicKey), fetch, heard };
}

/** Asked with the same device and token each time, so an answer that was lost does no harm. */
async function askToEnrol(parts: EnrolParts, card: DeviceCard, kept: Enrolment | null): Promise<Result<CentralLink>> {
  const { bundle } = parts;
  const body = { code: bundle.enrolmentCode, device: card.device, publicKey: card.publicKey, token: card.token, certificate: kept?.certificate ?? null };
  const answer = await askCentral(parts, { url: urlOf({ baseUrl: bundle.centralUrl }, centralPaths.enrol), schema: enrolAnswer, body });
  if (!answer.ok) return answer;
  if (answer.value.controller !== bundle.controller) return refused('enrolment-refused');
  // Another key than the pinned one is another store, or somebody between.
  if (kept !== null && kept.publicKey !== answer.value.publicKey) return refused('central-answer-invalid');
  const link = linkOf(parts, card, answer.value);
  if (!isOwn(link, answer.value)) return refused('central-answer-invalid');
  keepEnrolment(parts.folder, answer.value);
  return ok(link);
}

function isOwn(link: CentralLink, { certificate }: Enrolment): boolean {
  if (certificate?.device !== link.card.device || certificate.publicKey !== link.card.publicKey) return false;
  const tokenHash = createHash('sha256').update(link.card.token, 'utf8').digest('hex');
  return certificate.tokenHash === tokenHash && isSigned(link, certificateText(certificate), certificate.signature);
}
