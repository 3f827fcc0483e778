// One line of the copy: how fresh a category is, and why it is not fresher.
import type { Language } from '../../registers/words.ts';
import type { Freshness } from '../../rules/freshness.ts';
import type { PaperSetting } from '../paper-setting.ts';
import { freshPaperWords, type FreshPaperWords } from '../words/fresh-words.ts';
import { whenText } from './answer.ts';

export function freshText({ copyAt, checkedAt, failed, isOld }: Freshness, language: Language, setting: PaperSetting): string {
  const words = freshPaperWords[language];
  if (checkedAt !== null) return words.checked(whenText(checkedAt, setting));
  const why = failed === null ? null : failedText(failed.state, whenText(failed.at, setting), words);
  return [words.copy(whenText(copyAt, setting)), ...(why === null ? [] : [why]), ...(isOld ? [words.old] : [])].join('; ');
}

function failedText(state: NonNullable<Freshness['failed']>['state'], when: string, words: FreshPaperWords): string | null {
  switch (state) {
    case 'no-answer': return words.noAnswer(when);
    case 'partly': return words.partly(when);
    case 'not-askable': return words.notAskable;
    case 'importing': return words.importing(when);
    // No failures: the rule never gives them.
    case 'changed': case 'unchanged': case 'not-live': case 'no-source': return null;
  }
}
