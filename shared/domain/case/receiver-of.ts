// As whom a representative of each kind takes an answer.
import type { Receiver } from '../../rules/disclosure.ts';
import type { MandateKind } from '../../rules/mandate.ts';

/** As whom each kind of representative receives; nobody receives for a company or an estate here. */
export const receiverOf: Readonly<Record<MandateKind, Receiver | null>> = {
  'power-of-attorney': 'agent', 'continuing-power': 'agent', guardian: 'guardian', parent: 'parent', company: null, estate: null,
};
