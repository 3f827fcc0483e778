// Whom the thief's desk knows: those who carry the canaries among some hundreds who carry none.
import type { Person } from '../../../shared/registers/person.ts';
import { madeHead } from '../../people/made-register.ts';
import type { Planted } from './canaries.ts';

const others = 300;
const othersSeed = 20261122;

function somebody(running: number): Person {
  const { holdings: _holdings, ...head } = madeHead(othersSeed, running);
  return { ...head, items: [] };
}

export function thiefPeople({ visitor, listed, silent }: Planted): readonly Person[] {
  return [...Array.from({ length: others }, (_, running) => somebody(running)), visitor, listed, silent];
}
