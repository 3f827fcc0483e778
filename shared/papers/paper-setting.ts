// What every paper needs from the profile, looked up once: words, controller, register, office, each as in force on the paper's day.
import type { LocalDate } from '../formats/local-date.ts';
import { weekdayOf } from '../formats/date-arithmetic.ts';
import { inForce, type ControllerProfile, type Register } from '../registers/controller.ts';
import type { Texts } from '../registers/words.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperWords } from './words/fi.ts';
import { paperWords } from './words/paper-words.ts';

export interface PaperSetting {
  readonly words: PaperWords;
  readonly say: (texts: Texts) => string;
  readonly today: LocalDate;
  readonly profile: ControllerProfile;
  readonly register: Register;
  /** The controller's name in force; a group's first entity stands for it. */
  readonly controller: string;
  /** All entities in force with their business ids. */
  readonly entities: readonly string[];
  readonly officeName: string;
  /** `tiistaina 22.12.2026` */
  readonly onDay: (date: LocalDate) => string;
}

/** What a paper or letter says of where and when it is made. */
type SettingFacts = Pick<PaperInput, 'language' | 'profile' | 'registerId' | 'office' | 'today'>;

interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Throws when the profile has no such register: the host has checked that before it asks for a paper. */
export function paperSetting(input: SettingFacts): PaperSetting {
  const { profile, today } = input;
  const words = paperWords[input.language];
  const say = (texts: Texts): string => texts[input.language];
  const register = inForceOr(profile.registers.filter(({ id }) => id === input.registerId), today);
  if (register === null) throw new Error('The profile has no register of this id.');
  const current = profile.entities.filter((entity) => inForce(entity, today));
  const entities = current.length > 0 ? current : profile.entities.slice(0, 1);
  const office = inForceOr(profile.offices.filter(({ code }) => code === input.office), today);
  return {
    words, say, today, profile, register,
    controller: entities[0]?.name ?? '',
    entities: entities.map(({ name, businessId }) => `${name} (${businessId})`),
    officeName: office === null ? input.office : say(office.name),
    onDay: (date) => words.onWeekday(weekdayOf(date), date),
  };
}

/** The entry in force on the day, else the latest one: old data still needs its labels. Null when there is none at all. */
export function inForceOr<T extends Validity>(entries: readonly T[], day: string): T | null {
  return entries.find((entry) => inForce(entry, day)) ?? entries.at(-1) ?? null;
}
