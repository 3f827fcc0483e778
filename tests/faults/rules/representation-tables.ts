// Tables of acting for another and of non-disclosure: spec/rules.md 3.4, 3.7, R13, R17.
import { contradictingMandates } from '../../../shared/rules/contradicting-mandates.ts';
import { mayDeliver, mayGiveTo, mayShow, type Delivery, type Receiver, type ShownPlace } from '../../../shared/rules/disclosure.ts';
import type { ChildFacts, Mandate } from '../../../shared/rules/mandate.ts';
import { mayRepresent } from '../../../shared/rules/may-represent.ts';
import type { RightCode } from '../../../shared/registers/right.ts';
import { on, ruleTable, told } from './rule-table.ts';

const today = on('2026-11-22');
const poa = {
  kind: 'power-of-attorney', principal: 'p', agent: 'a', rights: ['access'], matters: 'all', dated: on('2026-11-01'), expires: on('2027-11-01'), revoked: null, confirmed: null,
  exclusive: false, seen: ['agent-identity', 'original', 'signature-compared'], child: null,
} satisfies Mandate;
const child = { inCare: false, childNonDisclosure: false, otherGuardianNonDisclosure: false, childForbids: false, birthDate: on('2014-03-03') } satisfies ChildFacts;
const parent = { ...poa, kind: 'parent', rights: 'all', expires: null, seen: ['agent-identity', 'custody-extract'], child } satisfies Mandate;
const guardian = { ...poa, kind: 'guardian', rights: 'all', seen: ['agent-identity', 'guardianship-extract'] } satisfies Mandate;
const continuing = { ...poa, kind: 'continuing-power', rights: 'all', seen: ['agent-identity', 'original', 'confirmation'], confirmed: on('2026-11-10') } satisfies Mandate;

const represent = ruleTable<{ mandate: Mandate; right?: RightCode }>({
  id: 'may-represent', title: 'Acting for another', file: 'shared/rules/may-represent.ts',
  says: [
    'Shown on 22 November 2026. The mandate is in force, covers this right, and everything on its checklist has been seen. A wrong release may be a data breach, so the answer to a power of attorney goes to the person themselves.',
    'A parent is stopped when the child is in care, when the child or the other guardian is under non-disclosure, or when the child forbids it. A continuing power of attorney holds from its confirmation. The dead are not covered: an estate is another kind of case, outside this clock.',
  ],
  rule: ({ mandate, right = 'access' }) => told(mayRepresent(mandate, right, today), ({ deliverTo, ownDataOnly }) => `may act; answer to the ${deliverTo}${ownDataOnly ? ', own data only' : ''}`),
  spoilt: () => 'may act; answer to the agent',
  rows: [
    { when: 'power of attorney for access, all seen', article: 'EDPB §§80-81', given: { mandate: poa }, expected: 'may act; answer to the principal' },
    { when: 'the same paper for erasure', article: 'EDPB §80', given: { mandate: poa, right: 'erasure' }, expected: 'refused: mandate-does-not-cover (rights)' },
    { when: 'signature not compared', article: 'EDPB §80', given: { mandate: { ...poa, seen: ['agent-identity', 'original'] } }, expected: 'refused: mandate-missing (seen.signature-compared)' },
    { when: 'agent’s own identity not seen', article: 'EDPB §80', given: { mandate: { ...poa, seen: ['original', 'signature-compared'] } }, expected: 'refused: mandate-missing (seen.agent-identity)' },
    { when: 'ended yesterday', article: 'EDPB §80', given: { mandate: { ...poa, expires: on('2026-11-21') } }, expected: 'refused: mandate-not-in-force (expires)' },
    { when: 'dated tomorrow', article: 'EDPB §80', given: { mandate: { ...poa, dated: on('2026-11-23') } }, expected: 'refused: mandate-not-in-force (dated)' },
    { when: 'revoked', article: 'EDPB §80', given: { mandate: { ...poa, revoked: on('2026-11-20') } }, expected: 'refused: mandate-not-in-force (revoked)' },
    { when: 'ends before it is dated', article: 'bad input', given: { mandate: { ...poa, expires: on('2026-10-31') } }, expected: 'refused: period-reversed (expires)' },
    { when: 'continuing power, confirmed', article: 'dvv.fi', given: { mandate: continuing }, expected: 'may act; answer to the agent' },
    { when: 'continuing power, not confirmed', article: 'dvv.fi', given: { mandate: { ...continuing, confirmed: null } }, expected: 'refused: mandate-not-confirmed (confirmed)' },
    { when: 'continuing power, confirmed from tomorrow on', article: 'dvv.fi', given: { mandate: { ...continuing, confirmed: on('2026-11-23') } }, expected: 'refused: mandate-not-confirmed (confirmed)' },
    { when: 'guardian, extract seen', article: 'spec 3.4', given: { mandate: guardian }, expected: 'may act; answer to the agent' },
    { when: 'guardian of financial matters only', article: 'spec 3.4', given: { mandate: { ...guardian, matters: 'financial' } }, expected: 'refused: mandate-does-not-cover (matters)' },
    { when: 'parent of a twelve-year-old', article: 'spec 3.4', given: { mandate: parent }, expected: 'may act; answer to the agent' },
    { when: 'the child is in care', article: 'suomi.fi', given: { mandate: { ...parent, child: { ...child, inCare: true } } }, expected: 'refused: guardian-stopped (child.inCare)' },
    { when: 'the child is under non-disclosure', article: 'suomi.fi', given: { mandate: { ...parent, child: { ...child, childNonDisclosure: true } } }, expected: 'refused: guardian-stopped (child.childNonDisclosure)' },
    { when: 'the other guardian is', article: 'suomi.fi', given: { mandate: { ...parent, child: { ...child, otherGuardianNonDisclosure: true } } }, expected: 'refused: guardian-stopped (child.otherGuardianNonDisclosure)' },
    { when: 'the child forbids it', article: 'tieke.fi', given: { mandate: { ...parent, child: { ...child, childForbids: true } } }, expected: 'refused: guardian-stopped (child.childForbids)' },
    { when: 'the child turned eighteen today', article: 'spec 3.4', given: { mandate: { ...parent, child: { ...child, birthDate: on('2008-11-22') } } }, expected: 'refused: mandate-does-not-cover (child.birthDate)' },
    { when: 'nothing known of the child', article: 'spec 3.4', given: { mandate: { ...parent, child: null } }, expected: 'refused: mandate-missing (child)' },
    { when: 'contact person of a company', article: 'R13', given: { mandate: { ...poa, kind: 'company', rights: 'all', seen: ['agent-identity', 'register-extract'] } }, expected: 'may act; answer to the agent, own data only' },
    { when: 'a party to an estate', article: 'recital 27', given: { mandate: { ...poa, kind: 'estate', seen: ['agent-identity', 'estate-inventory'] } }, expected: 'refused: estate-is-own-kind (kind)' },
  ],
});

const contradict = ruleTable<readonly Mandate[]>({
  id: 'contradicting-mandates', title: 'Two mandates that contradict each other', file: 'shared/rules/contradicting-mandates.ts',
  says: ['Nothing is given to either holder; a person asks the principal.'],
  rule: (mandates) => told(contradictingMandates(mandates, today), () => 'agree'),
  spoilt: () => 'agree',
  rows: [
    { when: 'two agents, neither alone', article: 'spec 3.4', given: [poa, { ...poa, agent: 'b' }], expected: 'agree' },
    { when: 'two agents, one says it acts alone', article: 'spec 3.4', given: [poa, { ...poa, agent: 'b', exclusive: true }], expected: 'refused: mandates-contradict (mandates.1)' },
    { when: 'the same, for different rights', article: 'spec 3.4', given: [poa, { ...poa, agent: 'b', exclusive: true, rights: ['erasure'] }], expected: 'agree' },
    { when: 'the same, the other has been revoked', article: 'spec 3.4', given: [{ ...poa, revoked: on('2026-11-20') }, { ...poa, agent: 'b', exclusive: true }], expected: 'agree' },
    { when: 'one acts for the living, one for the estate', article: 'recital 27', given: [poa, { ...poa, agent: 'b', kind: 'estate' }], expected: 'refused: mandates-contradict (mandates.1)' },
    { when: 'two papers of one agent, one says it acts alone', article: 'spec 3.4', given: [poa, { ...poa, exclusive: true }], expected: 'agree' },
    { when: 'two people of one agent', article: 'spec 3.4', given: [{ ...poa, exclusive: true }, { ...poa, principal: 'q', exclusive: true }], expected: 'agree' },
  ],
});

type Question = { readonly show: ShownPlace } | { readonly deliver: Delivery } | { readonly give: Receiver };
const disclosure = ruleTable<{ ask: Question; protectedPerson: boolean }>({
  id: 'non-disclosure', title: 'Non-disclosure for personal safety', file: 'shared/rules/disclosure.ts',
  says: ['Set at the desk on the visitor’s word. What leads to a place is on no screen, receipt, label, letter or task; it is only in the person’s own copy, put into their own hand. Pick-up only. Nothing for those who live with them.'],
  rule: ({ ask, protectedPerson }) => {
    if ('show' in ask) return mayShow('address', ask.show, protectedPerson) ? 'shown' : 'not shown';
    return 'deliver' in ask ? told(mayDeliver(ask.deliver, protectedPerson), () => 'may be delivered so') : told(mayGiveTo(ask.give, protectedPerson), () => 'may be given');
  },
  spoilt: ({ ask }) => ('show' in ask ? 'shown' : 'deliver' in ask ? 'may be delivered so' : 'may be given'),
  rows: [
    ...(['screen', 'receipt', 'label', 'letter', 'task'] as const).map((show) => ({ when: `address on a ${show}`, article: 'spec 3.7', given: { ask: { show }, protectedPerson: true }, expected: 'not shown' })),
    { when: 'address in the person’s own copy', article: 'CJEU C-487/21', given: { ask: { show: 'own-copy' }, protectedPerson: true }, expected: 'shown' },
    { when: 'address on a screen, no non-disclosure', article: 'spec 3.7', given: { ask: { show: 'screen' }, protectedPerson: false }, expected: 'shown' },
    { when: 'by post', article: 'spec 3.7', given: { ask: { deliver: 'post' }, protectedPerson: true }, expected: 'refused: non-disclosure (delivery)' },
    { when: 'picked up', article: 'spec 3.7', given: { ask: { deliver: 'pick-up' }, protectedPerson: true }, expected: 'may be delivered so' },
    { when: 'to a cohabitant', article: 'spec 3.7', given: { ask: { give: 'cohabitant' }, protectedPerson: true }, expected: 'refused: non-disclosure (receiver)' },
    { when: 'to a cohabitant of somebody else', article: 'Art. 5(1)(f)', given: { ask: { give: 'cohabitant' }, protectedPerson: false }, expected: 'refused: mandate-missing (receiver)' },
    { when: 'to a parent of a protected child', article: 'suomi.fi', given: { ask: { give: 'parent' }, protectedPerson: true }, expected: 'refused: non-disclosure (receiver)' },
    { when: 'to the person', article: 'Art. 15(3)', given: { ask: { give: 'data-subject' }, protectedPerson: true }, expected: 'may be given' },
  ],
});

export const representationTables = [represent, contradict, disclosure];
