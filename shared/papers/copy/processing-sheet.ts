// The information of Art. 15(1)(a)-(h) and 15(2): only what concerns the categories found, only what is in force today.
import type { Category } from '../../registers/controller.ts';
import type { Person } from '../../registers/person.ts';
import { transferStanding } from '../../rules/transfer-standing.ts';
import { authorityFacts, contactFacts } from '../contact-facts.ts';
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { measureTable, textColumns } from '../layout/measure-table.ts';
import { sheet, style } from '../layout/page-size.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { inForceOr, type PaperSetting } from '../paper-setting.ts';
import type { FoundSystem } from './found-items.ts';
import { recipientsPart } from './recipients-part.ts';

export function processingSheet(flow: Flow, found: readonly FoundSystem[], person: Person | null, setting: PaperSetting): void {
  const { words, say, register, profile } = setting;
  const categories = foundCategories(found);
  // A page of its own: the sheet is also kept and read apart from the data.
  if (flow.y > sheet.top) flow.newPage();
  heading(flow, 1, words.copy.sheet);
  heading(flow, 2, words.copy.purposes);
  bullets(flow, register.purposes.map(say));
  categoryTable(flow, categories, setting);
  if (categories.length > 0) recipientsPart(flow, { categories, items: person?.items ?? [] }, setting);
  transfers(flow, setting);
  heading(flow, 2, words.copy.automated);
  paragraph(flow, words.copy.automatedText, { style: style.small });
  flow.y += 3;
  paragraph(flow, say(register.automatedDecisions));
  flow.y += 3;
  paragraph(flow, say(register.profiling));
  heading(flow, 2, words.copy.yourRights);
  bullets(flow, words.copy.rightsList);
  flow.y += 3;
  paragraph(flow, words.copy.rightsHow);
  flow.y += 4;
  factList(flow, contactFacts(setting));
  heading(flow, 2, words.complaint.title, 110);
  paragraph(flow, words.complaint.text(say(profile.supervisoryAuthority.name)));
  flow.y += 4;
  factList(flow, authorityFacts(setting));
}

/** Each category once, in the order it was printed. */
function foundCategories(found: readonly FoundSystem[]): readonly Category[] {
  const categories = found.flatMap((system) => system.categories.flatMap(({ category }) => (category === null ? [] : [category])));
  return [...new Map(categories.map((category) => [category.code, category])).values()];
}

function categoryTable(flow: Flow, categories: readonly Category[], { words, say, profile, today }: PaperSetting): void {
  heading(flow, 2, words.copy.categories, 60);
  if (categories.length === 0) { paragraph(flow, words.copy.noCategories); return; }
  const labels = words.copy.categoryColumns;
  const rows = categories.map((category) => {
    const kept = inForceOr(profile.retentions.filter(({ code }) => code === category.retention), today);
    const bases = words.list(category.legalBases.map((basis) => words.legalBases[basis]));
    const law = kept?.law === null || kept?.law === undefined ? '' : ` (${say(kept.law)})`;
    return [say(category.name), `${say(category.purpose)}: ${bases}`, say(category.source), kept === null ? words.empty : say(kept.words) + law];
  });
  table(flow, measureTable(flow, textColumns([labels.category, labels.why, labels.source, labels.kept], rows)));
}

/** An ended tool is never printed as current (R5, R43). */
function transfers(flow: Flow, { words, say, register, today }: PaperSetting): void {
  const { current } = transferStanding(register, today);
  heading(flow, 2, words.copy.transfers);
  if (current.length === 0) {
    // An ended tool does not show that transfers ended with it, so the paper may not deny them (R5, R43).
    paragraph(flow, register.transfers.length === 0 ? words.copy.noTransfers : words.copy.endedTransfers);
    return;
  }
  bullets(flow, current.map((transfer) => `${say(transfer.words)} ${say(transfer.safeguard)}`));
}

function bullets(flow: Flow, texts: readonly string[]): void {
  factList(flow, texts.map((value) => ({ label: '•', value })), { labelWidth: 12, gap: 2 });
}
