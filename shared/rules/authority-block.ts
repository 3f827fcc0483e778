// The address block of the supervisory authority, line by line, for every letter that tells of remedies (Art. 12(4), 77, spec/rules.md 3.6).
import type { ControllerProfile } from '../registers/controller.ts';
import type { Language } from '../registers/words.ts';

export function authorityBlock({ name, address, phone, email, web }: ControllerProfile['supervisoryAuthority'], language: Language): readonly string[] {
  return [name[language], address, phone, email, web].filter((line) => line.trim() !== '');
}
