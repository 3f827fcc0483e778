// Who has received a person's data, by name and day, read from the disclosures that the source systems record (R17, R34; Art. 15(1)(c), 19; CJEU C-154/21).
import { inForce, type ControllerProfile, type disclosureFields, type Recipient } from '../registers/controller.ts';
import type { Item } from '../registers/person.ts';

/** One handing out of data to somebody. `reference` is the proof: a mandate's, a letter's or a message's own number in the source. */
export interface Disclosure {
  /** Code of the profile's recipients, or what the source wrote. */
  readonly recipient: string;
  /** As the source names it: an estate agent's own firm; empty where the code says it all. */
  readonly name: string;
  readonly categories: readonly string[];
  /** YYYY-MM-DD; null where the source tells no day. */
  readonly on: string | null;
  readonly ground: string;
  readonly reference: string;
  readonly system: string;
}

type Registers = Pick<ControllerProfile, 'categories'>;

export function disclosureCategories({ categories }: Registers): ReadonlySet<string> {
  return new Set(categories.filter(({ disclosures }) => disclosures).map(({ code }) => code));
}

/** Newest first, those without a day last; a record without a recipient tells nothing and is none. */
export function disclosuresIn(items: readonly Item[], profile: Registers): readonly Disclosure[] {
  const codes = disclosureCategories(profile);
  return items.filter(({ category }) => codes.has(category)).flatMap(({ system, fields }): readonly Disclosure[] => {
    const value = (key: (typeof disclosureFields)[number]): string => fields.find((one) => one.key === key)?.value.trim() ?? '';
    const recipient = value('recipient');
    const name = value('recipient-name');
    if (recipient === '' && name === '') return [];
    return [{
      recipient, name, categories: value('data').split(/[,;\s]+/).filter((code) => code !== ''),
      on: /^\d{4}-\d\d-\d\d$/.test(value('disclosed')) ? value('disclosed') : null, ground: value('ground'), reference: value('reference'), system,
    }];
  }).toSorted((one, other) => ((one.on ?? '') > (other.on ?? '') ? -1 : Number((one.on ?? '') < (other.on ?? ''))));
}

/** Somebody to be told of a change; `name` and `categories` only where a record says who it was and what they got. */
export interface DueRecipient {
  /** Code of the profile's recipients; several of one kind are told apart by a number: `estate-agents:2`. */
  readonly recipient: string;
  readonly name?: string;
  readonly categories?: readonly string[];
}

export interface Changed {
  readonly categories: 'all' | readonly string[];
  /** Null: the registers of this desk do not know the person, so nobody can be left out. */
  readonly disclosures: readonly Disclosure[] | null;
  readonly today: string;
}

/**
 * Art. 19: each recipient to whom a changed category was disclosed, processors too. A recipient whose disclosures are recorded
 * person by person is told only when a record says that it got the data; one that gets the register's data by itself always.
 * A record of somebody whom the register does not name, or no longer names, counts all the same. In the order of the profile.
 */
export function recipientsToTell(profile: Pick<ControllerProfile, 'recipients'>, known: readonly string[], { categories, disclosures, today }: Changed): readonly DueRecipient[] {
  const concerns = (codes: readonly string[]): boolean => categories === 'all' || codes.length === 0 || codes.some((code) => categories.includes(code));
  const ofRegister = profile.recipients.filter((one) => known.includes(one.code) && inForce(one, today) && concerns(one.categories));
  const got = (disclosures ?? []).filter((one) => concerns(one.categories));
  const standing = ofRegister.filter((one) => disclosures === null || one.recorded === 'register').map(({ code }) => code);
  const told = got.filter(({ recipient, name }) => name !== '' || !standing.includes(recipient));
  const order = new Map(profile.recipients.map(({ code }, place) => [code, place]));
  const placeOf = ({ recipient }: DueRecipient): number => order.get(recipientCode(recipient)) ?? order.size;
  return [...standing.map((recipient) => ({ recipient })), ...named(told, standing, profile.recipients)].toSorted((one, other) => placeOf(one) - placeOf(other));
}

function named(got: readonly Disclosure[], standing: readonly string[], recipients: readonly Recipient[]): readonly DueRecipient[] {
  const byName = Map.groupBy(got, ({ recipient, name }) => `${recipient}\u0000${name}`);
  const seen = new Map<string, number>(standing.map((code) => [code, 1]));
  return [...byName.values()].flatMap((of): readonly DueRecipient[] => {
    const [first] = of;
    if (first === undefined) return [];
    const code = recipients.some((one) => one.code === first.recipient) ? first.recipient : 'other';
    const number = (seen.get(code) ?? 0) + 1;
    seen.set(code, number);
    const categories = [...new Set(of.flatMap((one) => one.categories))];
    const name = first.name === '' ? code === 'other' ? first.recipient : '' : first.name;
    return [{ recipient: number === 1 ? code : `${code}:${String(number)}`, ...(name === '' ? {} : { name: name.slice(0, 200) }), ...(categories.length === 0 ? {} : { categories }) }];
  });
}

/** The profile's code of one who is due. */
export function recipientCode(recipient: string): string {
  return recipient.split(':')[0] ?? recipient;
}
