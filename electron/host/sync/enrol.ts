// Introduces the desk to central once, with the code from its bundle.
import { centralPaths, enrolAnswer } from '../../../shared/protocol/central.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { deviceCard } from '../vault/device-keys.ts';
import { askCentral } from './ask-central.ts';
import { keepEnrolment, publicKeyOf, readEnrolment, urlOf, type CentralLink } from './central-link.ts';

/**
 * Null until the first log-in has made the device. Asked again with the same device and token when the
 * answer was lost. Outcomes: `enrolment-refused` and those of askCentral.
 */
export async function enrol(folder: string, bundle: DeskBundle): Promise<Result<CentralLink | null>> {
  const card = deviceCard(folder);
  if (card === null) return ok(null);
  const kept = readEnrolment(folder);
  if (kept !== null) return ok({ baseUrl: bundle.centralUrl, card, key: publicKeyOf(kept.publicKey) });
  const body = { code: bundle.enrolmentCode, device: card.device, publicKey: card.publicKey, token: card.token };
  const answer = await askCentral({ url: urlOf({ baseUrl: bundle.centralUrl }, centralPaths.enrol), schema: enrolAnswer, headers: {}, body });
  if (!answer.ok) return answer;
  if (answer.value.controller !== bundle.controller) return refused('enrolment-refused');
  keepEnrolment(folder, answer.value);
  return ok({ baseUrl: bundle.centralUrl, card, key: publicKeyOf(answer.value.publicKey) });
}
