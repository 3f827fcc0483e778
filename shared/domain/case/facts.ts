// The facts of a case by kind: a union that only grows, so their order tells nothing.
import type { z } from 'zod';
import { factTypes, type factContents, type FactType } from './fact-contents.ts';

export type FactOf<T extends FactType> = z.infer<(typeof factContents)[T]> & { readonly lineId: string; readonly by: string; readonly at: string };
export type Facts = { readonly [T in FactType]: readonly FactOf<T>[] };

// True because every fact type is a key and its list is empty.
export const noFacts = Object.fromEntries(factTypes.map((type) => [type, []])) as unknown as Facts;

export interface FactLine { readonly type: FactType; readonly id: string; readonly at: string; readonly actor: string; readonly content: object }

export function withFact(facts: Facts, line: FactLine): Facts {
  const fact = { ...line.content, lineId: line.id, by: line.actor, at: line.at };
  return { ...facts, [line.type]: [...facts[line.type], fact] };
}
