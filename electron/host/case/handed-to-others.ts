// Answers of a case that were put into another hand than the person's own: those too are disclosures of their data (R17, R34).
import type { CaseState } from '../../../shared/domain/case/state.ts';
import type { Disclosure } from '../../../shared/rules/recipient-ledger.ts';
import { localToday } from '../local-today.ts';
import { representativeOf } from '../papers/representative-of.ts';

/** `recipient` is the kind of receiver, `name` the representative's when the case knows it; the proof is the case itself. */
export function handedToOthers(state: CaseState): readonly Disclosure[] {
  const { request } = state;
  if (request === null) return [];
  const name = representativeOf(state)?.name ?? '';
  return state.papers.flatMap(({ handedOver }): readonly Disclosure[] => {
    if (handedOver === null || handedOver.receiver === 'data-subject') return [];
    return [{ recipient: handedOver.receiver, name, categories: [], on: localToday(new Date(handedOver.at)), ground: '', reference: request.diaryNumber, system: '' }];
  });
}
