// What clerks type, drawn from a made register: numbers whole, names begun, swapped, folded, with a typo, former ones, and addresses.
import type { PersonHead } from '../../../electron/host/people/person-head.ts';
import { madeHead } from '../../people/made-register.ts';

export const queryKinds = ['beginning', 'two names', 'names swapped', 'folded', 'typo', 'swapped letters', 'former name', 'address', 'identity code', 'customer number', 'metering point', 'phone'] as const;
export type QueryKind = (typeof queryKinds)[number];
export interface FindQuery { readonly kind: QueryKind; readonly text: string }

/** Looked up whole, not by words. */
export const numberKinds: ReadonlySet<QueryKind> = new Set<QueryKind>(['identity code', 'customer number', 'metering point', 'phone']);

const givenOf = ({ givenNames }: PersonHead): string => givenNames.split(' ')[0] ?? '';
const placeIn = ({ familyName }: PersonHead, at: number): number => 1 + at % Math.max(1, familyName.length - 2);

const texts: Readonly<Record<QueryKind, (head: PersonHead, at: number) => string | null | undefined>> = {
  'beginning': ({ familyName }, at) => familyName.slice(0, 3 + at % 3),
  'two names': (head) => `${head.familyName} ${givenOf(head)}`,
  'names swapped': (head) => `${givenOf(head)} ${head.familyName.slice(0, 5)}`,
  'folded': (head) => `${head.familyName} ${givenOf(head).slice(0, 2)}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  'typo': (head, at) => `${head.familyName.slice(0, placeIn(head, at))}x${head.familyName.slice(placeIn(head, at) + 1)}`,
  'swapped letters': (head, at) => {
    const [name, place] = [head.familyName, placeIn(head, at)];
    return `${name.slice(0, place)}${name.charAt(place + 1)}${name.charAt(place)}${name.slice(place + 2)}`;
  },
  'former name': ({ otherNames }) => otherNames?.[0],
  'address': ({ addresses }) => addresses.map(({ street, town }) => `${street} ${town}`)[0],
  'identity code': ({ identityCode }) => identityCode,
  'customer number': ({ customerNumbers }) => customerNumbers[0],
  'metering point': ({ meteringPoints }) => meteringPoints[0],
  'phone': ({ phones }) => phones[0],
};

/** `each` queries of every kind, about people spread over the register. */
export function findQueries(seed: number, size: number, each: number): readonly FindQuery[] {
  return queryKinds.flatMap((kind, place) => Array.from({ length: each }, (_, at): FindQuery => {
    let running = ((place * each + at) * 7919 + 13) % size;
    // A place finds nobody under non-disclosure, and few had another name; the next one is asked for.
    while (madeHead(seed, running).nonDisclosure || (kind === 'former name' && madeHead(seed, running).otherNames === undefined)) running = (running + 1) % size;
    return { kind, text: texts[kind](madeHead(seed, running), at) ?? '' };
  }));
}
