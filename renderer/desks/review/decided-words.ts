// A decision in words: access has its own, every other right the words of its form.
import type { Decision } from '../../../shared/domain/case/decision-content.ts';
import type { Say } from '../../words/words.ts';

export function decidedWords(t: Say, right: string, decision: Decision): string {
  return right === 'access' ? t(`case.decided.${decision}`) : t(`deciding.outcome.${decision}`);
}
