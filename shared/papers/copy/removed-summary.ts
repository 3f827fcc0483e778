// What was taken out of the copy and why, once for the whole paper (EDPB 01/2022 para 193).
import { refusalGroundOf } from '../../rules/refusal-ground.ts';
import { refusalGroundWords } from '../../rules/refusal-words.ts';
import type { Language } from '../../registers/words.ts';
import type { Flow } from '../layout/flow.ts';
import { measureTable, textColumns } from '../layout/measure-table.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { lawInWords } from '../letters/law-in-words.ts';
import { inForceOr, type PaperSetting } from '../paper-setting.ts';
import type { Removed } from './without-withheld.ts';

export function removedSummary(flow: Flow, { removed, language }: { readonly removed: readonly Removed[]; readonly language: Language }, setting: PaperSetting): void {
  if (removed.length === 0) return;
  const { words, say, profile, today } = setting;
  const { title, text, columns } = words.copy.removed;
  heading(flow, 2, title, 80);
  paragraph(flow, text);
  flow.y += 4;
  const rows = removed.map(({ category, field, ground, places }) => {
    const of = inForceOr(profile.categories.filter(({ code }) => code === category), today);
    const label = of?.fields.find(({ key }) => key === field)?.label;
    const what = `${of === null ? category : say(of.name)}: ${label === undefined ? field : say(label)}`;
    return [what, String(places), say(refusalGroundWords[ground]), lawInWords(refusalGroundOf(ground).law, language)];
  });
  table(flow, measureTable(flow, textColumns([columns.what, columns.places, columns.why, columns.law], rows)));
}
