// A request's scope in words: which data, from what time.
import { scopeOf, type AccessScope, type AskedRight } from '../domain/case/asked-right.ts';
import { parseLocalDate } from '../formats/local-date.ts';
import { inForceOr, type PaperSetting } from './paper-setting.ts';

/**
 * A right with its scope. Access always says how far it reaches; a ban or a withdrawal covers all unless the visitor
 * limited it.
 */
export function askedText(asked: AskedRight, text: string, setting: PaperSetting): string {
  const { right } = asked;
  const scope = scopeOf(asked);
  const limited = scope.categories !== 'all' || scope.from !== null || scope.to !== null;
  return right === 'access' || limited ? `${text}: ${scopeText(scope, setting)}` : text;
}

/** `kaikki rekisterin tiedot, koko ajalta` */
export function scopeText(scope: AccessScope, setting: PaperSetting): string {
  return `${whichData(scope, setting)}, ${whatTime(scope, setting)}`;
}

function whichData({ categories }: AccessScope, { words, say, profile, today }: PaperSetting): string {
  if (categories === 'all') return words.scopeAll;
  const names = categories.map((code) => {
    const category = inForceOr(profile.categories.filter((entry) => entry.code === code), today);
    return category === null ? code : say(category.name).toLocaleLowerCase('fi');
  });
  return words.scopeSome(words.list(names));
}

function whatTime({ from, to }: AccessScope, { words }: PaperSetting): string {
  const shown = (date: string): string => {
    const parsed = parseLocalDate(date);
    return parsed.ok ? words.date(parsed.value) : date;
  };
  if (from !== null && to !== null) return words.between(shown(from), shown(to));
  if (from !== null) return words.from(shown(from));
  return to === null ? words.allTime : words.to(shown(to));
}
