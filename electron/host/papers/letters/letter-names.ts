// Categories, fields and laws as a letter names them: in its own language, never by code.
import { inForceOr } from '../../../../shared/papers/paper-setting.ts';
import { lawInWords } from '../../../../shared/papers/letters/law-in-words.ts';
import { letterWords } from '../../../../shared/papers/words/letter-words.ts';
import { paperWords } from '../../../../shared/papers/words/paper-words.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import type { DecidedItem } from '../../../../shared/domain/case/decision-content.ts';
import type { LetterMatter } from './letter-matter.ts';

type Naming = Pick<LetterMatter, 'bundle' | 'language' | 'today'>;

function categoryOf(code: string, { bundle, today }: Naming) {
  return inForceOr(bundle.profile.categories.filter((one) => one.code === code), today);
}

/** A code that the profile no longer has stands for itself: the person must be told of the data all the same. */
export function categoryName(code: string, naming: Naming): string {
  return categoryOf(code, naming)?.name[naming.language] ?? code;
}

/** `Laskut (1.1.2020–31.12.2020)`: the category, and which of its records where a decision is not of them all. */
export function partName({ category, part, count }: Pick<DecidedItem, 'category' | 'part' | 'count'>, naming: Naming): string {
  const name = categoryName(category, naming);
  switch (part?.by) {
    case 'days': return `${name} (${dayName(part.from, naming)}–${dayName(part.to, naming)})`;
    case 'records': return `${name} (${letterWords[naming.language].deletion.records(part.refs.length)})`;
    case 'undated': return count === undefined ? name : `${name} (${letterWords[naming.language].deletion.records(count)})`;
    case undefined: return name;
  }
}

function dayName(text: string, { language }: Naming): string {
  const day = parseLocalDate(text);
  return day.ok ? paperWords[language].date(day.value) : text;
}

/** `Yhteystiedot: Katuosoite`; a field that the profile does not have is named as the person named it. */
export function fieldName(category: string, field: string, naming: Naming): string {
  const label = categoryOf(category, naming)?.fields.find(({ key }) => key === field)?.label[naming.language] ?? field;
  return `${categoryName(category, naming)}: ${label}`;
}

/** A law of the profile's retentions, written in whichever language, is named in the letter's. */
export function lawName(law: string, { bundle, language }: Naming): string {
  const known = bundle.profile.retentions.find((one) => one.law !== null && Object.values(one.law).includes(law.trim()));
  return known?.law?.[language] ?? lawInWords(law.trim(), language);
}

/** Whose work it was: the company that keeps the system, else the role that owns it; never a clerk. */
export function keeperOf(system: string, { bundle, language, today }: Naming): string {
  const known = inForceOr(bundle.profile.systems.filter(({ code }) => code === system), today);
  const processor = inForceOr(bundle.profile.recipients.filter(({ code }) => code === known?.processor), today);
  return (processor?.name ?? known?.owner)?.[language] ?? system;
}
