// Hears from central which people this desk holds for work without a connection.
import { centralPaths } from '../../../shared/protocol/central.ts';
import { scopeAnswer, scopeText, scopeWord } from '../../../shared/protocol/offline-scope.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { People } from '../people/people.ts';
import { askCentral, jsonOf } from './ask-central.ts';
import { isSigned, urlOf, type CentralLink } from './central-link.ts';

/** Needs no unlocked desk. Outcomes: those of askCentral, `central-answer-invalid` for a word that central did not sign for this desk. */
export async function hearScope(people: People, link: CentralLink): Promise<Result<null>> {
  const answer = await askCentral(link, { url: urlOf(link, centralPaths.offlineScope), schema: scopeAnswer });
  if (!answer.ok) return answer;
  const { text, signature } = answer.value;
  const word = scopeWord.safeParse(jsonOf(text));
  const { device } = link.card;
  if (!word.success || word.data.device !== device || !isSigned(link, scopeText(link.controller, device, text), signature)) return refused('central-answer-invalid');
  people.scope.hear(word.data);
  return ok(null);
}
