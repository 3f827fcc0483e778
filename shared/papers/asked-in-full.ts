// Everything a visitor signs for under one right: its name, its scope, and the particulars its article needs.
import type { AskedRight, AskedTrace } from '../domain/case/asked-right.ts';
import { isWhole } from '../domain/case/trace-for-system.ts';
import { parseLocalDate } from '../formats/local-date.ts';
import type { Language } from '../registers/words.ts';
import { lawInWords } from './letters/law-in-words.ts';
import { inForceOr, type PaperSetting } from './paper-setting.ts';
import { askedText } from './scope-text.ts';

/** What is typed into the form and is not on this paper was not signed (R6). */
export function askedInFull(asked: AskedRight, setting: PaperSetting, language: Language): string {
  const parts = particularsOf(asked, setting, language);
  return [askedText(asked, setting.words.rights[asked.right], setting), ...parts].join('; ');
}

function particularsOf(asked: AskedRight, setting: PaperSetting, language: Language): readonly string[] {
  const { particulars } = setting.words;
  switch (asked.right) {
    case 'rectification': return asked.changes.map((change) => changeText(change, setting));
    case 'erasure': return asked.claimed === null ? [] : [particulars.ground(lawInWords(`Art. ${asked.claimed}`, language))];
    case 'restriction': return [particulars.ground(lawInWords(`Art. ${asked.cause}`, language))];
    case 'objection': return asked.situation.trim() === '' ? [] : [particulars.quoted(asked.situation.trim())];
    case 'consent-withdrawal': return [setting.words.list(asked.purposes)];
    case 'complaint': return [particulars.quoted(asked.text.trim())];
    case 'access': return asked.trace === undefined ? [] : [traceText(asked.trace, setting)];
    case 'portability': case 'marketing-ban': case 'automated-decisions': return [];
  }
}

/** Numbers, names and signs only: they read the same in every language. */
function traceText(trace: AskedTrace, { words }: PaperSetting): string {
  const { from, to, place, identifier } = trace;
  const day = parseLocalDate(trace.date);
  const timed = day.ok && isWhole(trace) ? [words.date(day.value), `${from}–${to}`, words.particulars.quoted(place.trim())] : [];
  return words.list([...timed, ...(identifier.trim() === '' ? [] : [words.particulars.quoted(identifier.trim())])]);
}

function changeText({ category: code, field, old, new: after, evidence }: Extract<AskedRight, { right: 'rectification' }>['changes'][number], { words, say, profile, today }: PaperSetting): string {
  const category = inForceOr(profile.categories.filter((entry) => entry.code === code), today);
  const place = `${category === null ? code : say(category.name)}, ${field}`;
  const change = words.particulars.change(place, old, after);
  return evidence.trim() === '' ? change : `${change} (${words.particulars.evidence(evidence.trim())})`;
}
