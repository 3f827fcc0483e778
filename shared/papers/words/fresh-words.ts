// How fresh the data of a category is, as the copy says it.
import type { Language } from '../../registers/words.ts';

export interface FreshPaperWords {
  readonly copy: (when: string) => string;
  readonly checked: (when: string) => string;
  readonly noAnswer: (when: string) => string;
  readonly partly: (when: string) => string;
  readonly notAskable: string;
  readonly importing: (when: string) => string;
  readonly old: string;
}

export const freshPaperWords: Readonly<Record<Language, FreshPaperWords>> = {
  fi: {
    copy: (when) => `viimeisin kopio ${when}`, checked: (when) => `tarkistettu lähteestä ${when}`, noAnswer: (when) => `lähde ei vastannut ${when}`, partly: (when) => `osaa lähteen vastauksesta ei voitu lukea ${when}`,
    notAskable: 'lähteestä ei voitu kysyä vain sinun tietojasi', importing: (when) => `tietoja tuotiin parhaillaan ${when}`, old: 'kopio on vanha',
  },
  sv: {
    copy: (when) => `senaste kopia ${when}`, checked: (when) => `kontrollerad hos källan ${when}`, noAnswer: (when) => `källan svarade inte ${when}`, partly: (when) => `en del av källans svar kunde inte läsas ${when}`,
    notAskable: 'källan kunde inte tillfrågas om enbart dina uppgifter', importing: (when) => `uppgifter importerades just då ${when}`, old: 'kopian är gammal',
  },
  en: {
    copy: (when) => `last copy ${when}`, checked: (when) => `checked at the source ${when}`, noAnswer: (when) => `the source did not answer ${when}`, partly: (when) => `a part of the source’s answer could not be read ${when}`,
    notAskable: 'the source could not be asked for your data alone', importing: (when) => `data was being brought just then ${when}`, old: 'the copy is old',
  },
};
