// Composes the receipt of an estate's matter from its own line.
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import type { FactOf } from '../../../shared/domain/case/facts.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { Language } from '../../../shared/registers/words.ts';
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import { copyNumberOf } from './copy-number-of.ts';
import type { ComposedPaper } from './paper-ports.ts';

interface Matter { readonly estate: FactOf<'estate-logged'>; readonly state: CaseState; readonly language: Language; readonly clerkName: string }

/** Outcome: `paper-not-made`; the case itself is safe. */
export async function composeEstateReceipt(host: HostParts, { estate, state, language, clerkName }: Matter): Promise<Result<ComposedPaper>> {
  const received = parseLocalDate(estate.receivedOn);
  if (!received.ok) return refused('paper-not-made');
  const now = host.clocks.now();
  const { profile, office, desk } = host.bundle;
  const { name, birthYear } = estate.deceased;
  try {
    return ok(await host.compose({
      kind: 'estate-receipt', language, profile, registerId: estate.register, office, desk, madeAt: now.toISOString(), today: officeToday(now, profile), copyNumber: copyNumberOf(state, 'receipt'), clerkName,
      diaryNumber: estate.diaryNumber, receivedOn: received.value, deceased: { name, birthYear }, asker: estate.asker.name, ownWords: estate.ownWords,
    }, host.fonts()));
  } catch (error) {
    host.log.fault('compose-paper', error);
    return refused('paper-not-made');
  }
}
