// docs/rules.md as text: what the program does, rule by rule, computed from the tables and the register data.
import { legalBasis, type ControllerProfile } from '../../../shared/registers/controller.ts';
import { rightCodes } from '../../../shared/registers/right.ts';
import { outcomes, type OutcomeCode } from '../../../shared/outcomes.ts';
import { mandateChecklist, mandateKinds, seenWords } from '../../../shared/rules/mandate.ts';
import { groundsFor, refusalGroundCode, refusalGroundOf, remediesOf } from '../../../shared/rules/refusal-ground.ts';
import { refusalGroundWords, remedyWords } from '../../../shared/rules/refusal-words.ts';
import { rightsMatrix } from '../../../shared/rules/rights-matrix.ts';
import { shippedProfile } from '../../people/shipped-profiles.ts';
import { allTables, chapters } from './all-tables.ts';
import type { RuleTable } from './rule-table.ts';

const intro = [
  '# The rules the program follows', '',
  'Written by `node build/docs-rules.ts` from the same tables that the tests and `npm run prove -- rules` run: what stands in the middle column is what the program answered. A test fails when this file is stale.', '',
  'Articles without a name are those of the General Data Protection Regulation (EU) 2016/679. “EDPB §” is a paragraph of Guidelines 01/2022 on the right of access, read through a public memo that quotes them; check the original before arguing a case. R-numbers and “spec” point to the specification of this product. “Bad input” is an entry that no law speaks of and that is refused with the field named in brackets. The text of the Finnish Data Protection Act (Tietosuojalaki 1050/2018) was not opened when these rules were written: what rests on its § 29 and § 34 needs a lawyer’s eye.', '',
];

/** Ends with a line break, as the file does. */
export function rulesDocument(): string {
  const rows = allTables.reduce((sum, table) => sum + table.check('rule').length, 0);
  const body = chapters.flatMap(({ title, tables }) => [`## ${title}`, '', ...tables.flatMap(ruleText), ...appendixOf(title)]);
  return `${[...intro, `${allTables.length} rules, ${rows} cases.`, '', ...body].join('\n').trimEnd()}\n`;
}

function ruleText(table: RuleTable): readonly string[] {
  const rows = table.check('rule').map(({ when, got, article }) => [when, inFull(got), article]);
  return [`### ${table.title}`, '', ...table.says.flatMap((sentence) => [sentence, '']), ...grid(['Case', 'The rule says', 'Rests on'], rows), '', `\`${table.file}\``, ''];
}

/** A refusal says what the catalogue of outcomes says, and the field it points at. */
function inFull(got: string): string {
  const [head = '', rest = ''] = got.split(' (', 2);
  const code = head.replace('refused: ', '');
  const field = rest.replace(')', '');
  // True because only codes of the catalogue are looked up, which hasOwn has checked.
  return got.startsWith('refused: ') && Object.hasOwn(outcomes, code) ? `Refused${field === '' ? '' : ` at “${field}”`}: ${outcomes[code as OutcomeCode].meaning}` : got;
}

function appendixOf(title: string): readonly string[] {
  switch (title) {
    case 'The rights': return [...matrixText(), ...groundsText()];
    case 'Retention and erasure': return (['nurmijarvi', 'tampere'] as const).flatMap((controller) => retentionText(shippedProfile(controller)));
    case 'Acting for another, and non-disclosure': return checklistText();
    case 'Tasks for the systems': return (['nurmijarvi', 'tampere'] as const).flatMap((controller) => systemsText(shippedProfile(controller)));
    default: return [];
  }
}

function matrixText(): readonly string[] {
  const bases = legalBasis.options;
  return ['### The whole matrix', '', ...grid(['Right', ...bases], rightCodes.map((right) => [right, ...bases.map((basis) => rightsMatrix[right][basis])])), ''];
}

function groundsText(): readonly string[] {
  const rows = refusalGroundCode.options.map((code) => [code, refusalGroundOf(code).law, rightCodes.filter((right) => groundsFor(right).includes(code)).join(', '), refusalGroundWords[code].fi, refusalGroundWords[code].en, remediesOf(code).join(', ')]);
  const remedies = Object.entries(remedyWords).map(([code, { fi, sv, en }]) => [code, fi, sv, en]);
  return [
    '### Grounds of refusal', '', 'A right that is not named beside any ground cannot be refused.', '', ...grid(['Code', 'Law', 'Rights', 'In Finnish', 'In English', 'Remedies'], rows), '',
    '### Remedies told', '', ...grid(['Code', 'In Finnish', 'In Swedish', 'In English'], remedies), '',
  ];
}

function retentionText(profile: ControllerProfile): readonly string[] {
  const rows = profile.retentions.map(({ code, words, months, from, law }) => [code, words.en, months === null ? 'by plan' : `${months} months`, from, law?.en ?? '–', profile.categories.filter(({ retention }) => retention === code).map((category) => category.name.en).join(', ') || '–']);
  return [`### Retention table of ${profile.entities[0]?.name ?? profile.id}`, '', ...grid(['Code', 'In words', 'Period', 'Runs from', 'Law', 'Categories'], rows), ''];
}

function checklistText(): readonly string[] {
  return ['### What must be seen', '', ...grid(['Mandate', 'Seen by the clerk'], mandateKinds.map((kind) => [kind, mandateChecklist[kind].map((code) => seenWords[code].en).join('; ')])), ''];
}

function systemsText({ id, entities, systems }: ControllerProfile): readonly string[] {
  const rows = systems.map(({ name, owner, searchBy, exportBy, overwrittenAfterDays, dueDaysBefore, marketing }) => [
    name, owner.en, searchBy.join(', '), exportBy, overwrittenAfterDays === null ? '–' : `after ${overwrittenAfterDays} days (assumed)`, `${dueDaysBefore} days before`, marketing ? 'yes' : 'no',
  ]);
  return [`### Systems of ${entities[0]?.name ?? id}`, '', ...grid(['System', 'Owner', 'Searched by', 'Brought by', 'Overwritten', 'Owner’s day', 'Marketing'], rows), ''];
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}
