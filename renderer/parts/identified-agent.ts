// Whose document was checked when it was not the visitor's own: the one who acts for them (rules 8, 29).
import { createContext, useContext } from 'react';
import type { MandateKind } from '../../shared/rules/mandate.ts';

export interface IdentifiedAgent { readonly name: string; readonly kind: MandateKind }

/** Null: the visitor's own document is the one that is checked. Of the visit, because every step of it shows the same bar. */
export const IdentifiedAgentOfVisit = createContext<IdentifiedAgent | null>(null);

export function useIdentifiedAgent(): IdentifiedAgent | null {
  return useContext(IdentifiedAgentOfVisit);
}
