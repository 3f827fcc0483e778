// To whom the data was given, by name and day as recorded, and who else gets it by the register's own rule (Art. 15(1)(c); CJEU C-154/21; R34).
import { inForce, type Category, type Recipient } from '../../registers/controller.ts';
import { explainedCode } from '../../registers/explained-code.ts';
import type { Item } from '../../registers/person.ts';
import { disclosureCategories, disclosuresIn, type Disclosure } from '../../rules/recipient-ledger.ts';
import { parseLocalDate } from '../../formats/local-date.ts';
import type { Flow } from '../layout/flow.ts';
import { measureTable, textColumns } from '../layout/measure-table.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { table } from '../layout/table.ts';
import { inForceOr, type PaperSetting } from '../paper-setting.ts';

/** `items`: all of the person's, whatever the scope: whoever asks for one category is told who got it. */
export function recipientsPart(flow: Flow, { categories, items }: { readonly categories: readonly Category[]; readonly items: readonly Item[] }, setting: PaperSetting): void {
  const { words, say, profile } = setting;
  const names = new Map(categories.map((category) => [category.code, say(category.name)]));
  const disclosures = disclosuresIn(items, profile);
  const recipients = recipientsOf(names, disclosures, setting);
  heading(flow, 2, words.copy.recipients, 60);
  if (disclosures.length > 0) disclosed(flow, disclosures, setting);
  if (recipients.length === 0) {
    if (disclosures.length === 0) paragraph(flow, words.copy.noRecipients);
    return;
  }
  if (disclosures.length > 0) flow.y += 6;
  paragraph(flow, words.copy.recipientsText);
  flow.y += 4;
  const labels = words.copy.recipientColumns;
  const rows = recipients.map((recipient) => [
    say(recipient.name), `${say(recipient.purpose)} (${words.copy.recipientKinds[recipient.kind]})`, words.list(recipient.categories.flatMap((code) => names.get(code) ?? [])),
  ]);
  table(flow, measureTable(flow, textColumns([labels.name, labels.why, labels.what], rows)));
}

function disclosed(flow: Flow, disclosures: readonly Disclosure[], { words, say, profile, today }: PaperSetting): void {
  const labels = words.copy.disclosedColumns;
  const categoryOf = (code: string): string => {
    const category = inForceOr(profile.categories.filter((one) => one.code === code), today);
    return category === null ? code : say(category.name);
  };
  const whoOf = ({ recipient, name }: Disclosure): string => {
    const known = inForceOr(profile.recipients.filter(({ code }) => code === recipient), today);
    return name === '' ? known === null ? recipient : say(known.name) : name;
  };
  const groundOf = groundWords({ profile, say });
  const acts = Map.groupBy(disclosures, (one) => [one.recipient, one.name, one.on, one.ground, one.reference].join('\u0000'));
  const rows = [...acts.values()].flatMap((of): readonly string[][] => {
    const [first] = of;
    if (first === undefined) return [];
    const day = first.on === null ? null : parseLocalDate(first.on);
    const why = [groundOf(first.ground), first.reference].filter((text) => text !== '').join(', ');
    return [[whoOf(first), day?.ok === true ? words.date(day.value) : words.empty, words.list([...new Set(of.flatMap(({ categories }) => categories))].map(categoryOf)), why === '' ? words.empty : why]];
  });
  paragraph(flow, words.copy.disclosedText);
  flow.y += 4;
  table(flow, measureTable(flow, textColumns([labels.name, labels.on, labels.what, labels.why], rows)));
}

/** The register explains the codes of grounds where it describes the category of disclosures. */
function groundWords({ profile, say }: Pick<PaperSetting, 'profile' | 'say'>): (ground: string) => string {
  const codes = disclosureCategories(profile);
  const fields = profile.categories.filter(({ code }) => codes.has(code)).flatMap((category) => category.fields.filter(({ key }) => key === 'ground'));
  return (ground) => {
    const explained = fields.flatMap((field) => explainedCode(field, ground) ?? [])[0];
    return explained === undefined ? ground : say(explained);
  };
}

/** In force today and concerned; one whose disclosures are recorded person by person stands only in the records. */
function recipientsOf(names: ReadonlyMap<string, string>, disclosures: readonly Disclosure[], { profile, register, today }: PaperSetting): readonly Recipient[] {
  const own = new Set(register.recipients);
  const recorded = profile.categories.some((category) => category.disclosures);
  const inLedger = ({ code, recorded: how }: Recipient): boolean => recorded && (how === 'per-person' || disclosures.some(({ recipient, name }) => recipient === code && name === ''));
  return profile.recipients.filter((recipient) => own.has(recipient.code) && inForce(recipient, today) && !inLedger(recipient) && recipient.categories.some((code) => names.has(code)));
}
