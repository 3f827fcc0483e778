// How to reach the register's contact person and the supervisory authority; the person by role, never by name (R3).
import type { Fact } from './layout/fact-list.ts';
import type { PaperSetting } from './paper-setting.ts';

export function contactFacts({ words, say, register, controller }: PaperSetting): readonly Fact[] {
  const { address, phone, email } = register.contactChannel;
  const post = [address.postcode, address.town].filter((part) => part !== null).join(' ');
  return present([
    [words.facts.contact, `${say(register.contactRole)}, ${controller}`],
    [words.facts.address, `${address.street}, ${post}`],
    [words.facts.phone, phone],
    [words.facts.email, email],
  ]);
}

/** The authority of Art. 77; the address block is profile data. */
export function authorityFacts({ words, say, profile }: PaperSetting): readonly Fact[] {
  const { name, address, phone, email, web } = profile.supervisoryAuthority;
  return present([
    [words.facts.authority, say(name)],
    [words.facts.address, address],
    [words.facts.phone, phone],
    [words.facts.email, email],
    [words.facts.web, web],
  ]);
}

function present(facts: readonly (readonly [string, string | null])[]): readonly Fact[] {
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}
