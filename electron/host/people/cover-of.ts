// Whom a search at this desk covers: one that holds a part of the register, for good or until it is filled, must not take a person whom it does not hold for one of whom nothing is stored.
import type { SearchCover } from '../../../shared/registers/offline-scope.ts';
import type { People } from './people.ts';

/** `all` once the feed has been followed as far as central has told, by what was last told before a start without it. */
export function coverOf({ scope, mark }: Pick<People, 'scope' | 'mark'>): SearchCover {
  const { kind } = scope.held();
  if (kind !== 'all') return kind;
  const { position, last } = mark();
  return last !== null && position > 0 && position >= last ? 'all' : 'filling';
}
