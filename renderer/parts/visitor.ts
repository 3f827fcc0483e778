// The visitor of this visit: found in the registers, or known to none, which is an answer too (R14).
import type { PersonCard } from '../../shared/bridge.ts';
import type { PersonKey } from '../../shared/formats/ids.ts';
import type { Say } from '../words/words.ts';
import { namesShown, shown } from './shown.ts';

/** `card` is null only while it is being opened again after a reload or a lock. */
export type Visitor =
  | { readonly personKey: PersonKey; readonly card: PersonCard | null }
  | { readonly personKey: null; readonly name: string };

export function visitorName(visitor: Visitor): string {
  if (visitor.personKey === null) return shown(visitor.name);
  return visitor.card === null ? '' : namesShown(visitor.card);
}

/** The visitor part of a command: the key alone, or the typed name. */
export function visitorOf(visitor: Visitor): { readonly personKey: PersonKey } | { readonly personKey: null; readonly name: string } {
  return visitor.personKey === null ? { personKey: null, name: visitor.name } : { personKey: visitor.personKey };
}

export function bornWords(t: Say, birthYear: number | null): string | null {
  return birthYear === null ? null : t('visit.born', { year: birthYear });
}
