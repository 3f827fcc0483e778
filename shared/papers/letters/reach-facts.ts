// Contact person and supervisory authority in two lines each: a letter should fit its page with both of them on it.
import { authorityBlock } from '../../rules/authority-block.ts';
import { contactFacts } from '../contact-facts.ts';
import type { Fact } from '../layout/fact-list.ts';
import type { LetterSetting } from './letter-setting.ts';

export function contactReach(setting: LetterSetting): readonly Fact[] {
  return inTwo(contactFacts(setting), setting);
}

export function authorityReach(setting: LetterSetting): readonly Fact[] {
  const { words, profile, language } = setting;
  return inTwo(authorityBlock(profile.supervisoryAuthority, language).map((value) => ({ label: words.facts.authority, value })), setting);
}

/** The first fact says who; where and how are one line after it. */
function inTwo([who, ...ways]: readonly Fact[], { letter }: LetterSetting): readonly Fact[] {
  if (who === undefined) return [];
  return ways.length === 0 ? [who] : [who, { label: letter.foot.reach, value: ways.map(({ value }) => value).join(' · ') }];
}
