// A system's name as in force on the letter's day; a code that the profile no longer has stands for itself.
import { inForceOr } from '../paper-setting.ts';
import type { LetterSetting } from './letter-setting.ts';

export function systemName(code: string, { profile, today }: LetterSetting): string {
  return inForceOr(profile.systems.filter((system) => system.code === code), today)?.name ?? code;
}
