// Tables of the rights: which applies, how it comes in, on what ground it may be refused (Art. 7, 12, 15-22, 77; spec/rules.md 3.1, 3.6).
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { checkRefusal, type RefusalAsked } from '../../../shared/rules/check-refusal.ts';
import { objection, type ObjectionAsked } from '../../../shared/rules/objection.ts';
import { receiveBy, type ChannelKind } from '../../../shared/rules/receive-by.ts';
import { rightApplies } from '../../../shared/rules/rights-matrix.ts';
import { sameCase, type ComingIn, type StandingCase } from '../../../shared/rules/same-case.ts';
import { signaturePolicy } from '../../../shared/rules/signature-policy.ts';
import { transferStanding } from '../../../shared/rules/transfer-standing.ts';
import { shippedProfile, type ShippedController } from '../../people/shipped-profiles.ts';
import type { LegalBasis } from '../../../shared/registers/controller.ts';
import type { RightCode } from '../../../shared/registers/right.ts';
import { on, ruleTable, told } from './rule-table.ts';

const today = on('2026-11-22');
const registerOf = { tampere: shippedProfile('tampere').registers[0], nurmijarvi: shippedProfile('nurmijarvi').registers[0] } as const;

function register(of: ShippedController): NonNullable<(typeof registerOf)['tampere']> {
  const found = registerOf[of];
  if (found === undefined) throw new Error(`no register of ${of}`);
  return found;
}

interface Processing { readonly right: RightCode; readonly legalBases: readonly LegalBasis[]; readonly origin?: 'provided' | 'observed' | 'inferred'; readonly automated?: boolean }
const matrix = ruleTable<Processing>({
  id: 'rights-matrix', title: 'Which right applies', file: 'shared/rules/rights-matrix.ts',
  says: ['The legal basis of the processing decides. A request for a right that does not apply is taken all the same and answered with reasons. Observed data such as meter readings is “provided” for portability; what is inferred is not.'],
  rule: ({ right, legalBases, origin = 'provided', automated = true }) => told(rightApplies(right, { legalBases: [...legalBases], origin, automated }), ({ applies, bases }) => `${applies === 'yes' ? 'applies' : 'applies on conditions'} (${bases.join(', ')})`),
  spoilt: ({ legalBases }) => `applies (${legalBases.join(', ')})`,
  rows: [
    { when: 'portability of contract data', article: 'Art. 20(1)', given: { right: 'portability', legalBases: ['contract'] }, expected: 'applies (contract)' },
    { when: 'portability of meter readings under contract and legal obligation', article: 'Art. 20(1); WP242', given: { right: 'portability', legalBases: ['contract', 'legal-obligation'], origin: 'observed' }, expected: 'applies (contract)' },
    { when: 'portability of call recordings on legitimate interest', article: 'Art. 20(1)', given: { right: 'portability', legalBases: ['legitimate-interest'] }, expected: 'refused: right-does-not-apply (category)' },
    { when: 'portability of a paper archive', article: 'Art. 20(1)(b)', given: { right: 'portability', legalBases: ['contract'], automated: false }, expected: 'refused: right-does-not-apply (category)' },
    { when: 'portability of profiling results', article: 'WP242', given: { right: 'portability', legalBases: ['contract'], origin: 'inferred' }, expected: 'refused: right-does-not-apply (category)' },
    { when: 'objection to cameras on legitimate interest', article: 'Art. 21(1)', given: { right: 'objection', legalBases: ['legitimate-interest'] }, expected: 'applies on conditions (legitimate-interest)' },
    { when: 'objection to contract data', article: 'Art. 21(1)', given: { right: 'objection', legalBases: ['contract'] }, expected: 'refused: right-does-not-apply (category)' },
    { when: 'marketing ban on contract data', article: 'Art. 21(2)', given: { right: 'marketing-ban', legalBases: ['contract'] }, expected: 'applies (contract)' },
    { when: 'consent withdrawn', article: 'Art. 7(3)', given: { right: 'consent-withdrawal', legalBases: ['consent'] }, expected: 'applies (consent)' },
    { when: 'withdrawal where there is no consent', article: 'Art. 7(3)', given: { right: 'consent-withdrawal', legalBases: ['contract'] }, expected: 'refused: right-does-not-apply (category)' },
    { when: 'erasure of consent data', article: 'Art. 17(1)(b)', given: { right: 'erasure', legalBases: ['consent'] }, expected: 'applies (consent)' },
    { when: 'erasure of invoices under contract and legal obligation', article: 'Art. 17(3)(b)', given: { right: 'erasure', legalBases: ['contract', 'legal-obligation'] }, expected: 'applies on conditions (contract)' },
    { when: 'erasure of data under consent and legal obligation', article: 'Art. 17(3)(b)', given: { right: 'erasure', legalBases: ['consent', 'legal-obligation'] }, expected: 'applies on conditions (consent)' },
    { when: 'erasure of market messages under legal obligation', article: 'Art. 17(3)(b)', given: { right: 'erasure', legalBases: ['legal-obligation'] }, expected: 'refused: right-does-not-apply (category)' },
    { when: 'access to market messages', article: 'Art. 15(1)', given: { right: 'access', legalBases: ['legal-obligation'] }, expected: 'applies (legal-obligation)' },
    { when: 'a question on automated decisions', article: 'Art. 22, 15(1)(h)', given: { right: 'automated-decisions', legalBases: ['contract'] }, expected: 'applies (contract)' },
  ],
});

const objects = ruleTable<ObjectionAsked>({
  id: 'objection', title: 'Objection', file: 'shared/rules/objection.ts',
  says: ['An objection tells the person’s own situation and restricts processing until it is decided. Against marketing neither is asked and no balancing is made.'],
  rule: (asked) => told(objection(asked), ({ effect }) => effect),
  spoilt: () => 'restrict-until-decided',
  rows: [
    { when: 'with a situation', article: 'Art. 21(1), 18(1)(d)', given: { toMarketing: false, situation: 'Kaipaan rauhaa.' }, expected: 'restrict-until-decided' },
    { when: 'without', article: 'Art. 21(1)', given: { toMarketing: false, situation: ' ' }, expected: 'refused: situation-missing (situation)' },
    { when: 'to marketing, without', article: 'Art. 21(2)-(3)', given: { toMarketing: true, situation: '' }, expected: 'ban-at-once' },
  ],
});

const signature = ruleTable<readonly RightCode[]>({
  id: 'signature', title: 'Signing the request', file: 'shared/rules/signature-policy.ts',
  says: ['A signature is evidence that the desk helps to make. Without it the clock starts just the same.'],
  rule: (rights) => { const { offer } = signaturePolicy(rights, register('nurmijarvi')); return `${offer}; the clock starts without`; },
  spoilt: () => 'demanded',
  rows: [
    { when: 'access', article: 'R6; Otavamedia 2022', given: ['access'], expected: 'offered; the clock starts without' },
    { when: 'erasure and a marketing ban', article: 'R6', given: ['marketing-ban', 'erasure'], expected: 'offered; the clock starts without' },
    { when: 'rectification', article: 'R10', given: ['rectification'], expected: 'on-wish; the clock starts without' },
    { when: 'consent withdrawal', article: 'R10', given: ['consent-withdrawal'], expected: 'on-wish; the clock starts without' },
  ],
});

const receive = ruleTable<{ kind: ChannelKind; receivedOn: unknown; by?: ShippedController }>({
  id: 'receive-by', title: 'The channel', file: 'shared/rules/receive-by.ts',
  says: ['Shown on 22 November 2026. No channel is refused, also where a notice says that one must come in person. The clock runs from the day of receipt, noticed or not.'],
  rule: ({ kind, receivedOn, by = 'nurmijarvi' }) => told(receiveBy(kind, receivedOn, register(by), today), (value) => `clock from ${value.clockFrom}, identity ${value.identity}, answer ${value.answer}${value.channelNamed ? '' : ', channel not in the notice'}${value.registeredLate ? ', registered late' : ''}`),
  spoilt: ({ kind }) => (kind === 'in-person' ? 'clock from today' : 'refused'),
  rows: [
    { when: 'in person', article: 'R8', given: { kind: 'in-person', receivedOn: '2026-11-22' }, expected: 'clock from 2026-11-22, identity at-desk, answer at-desk' },
    { when: 'by letter, noticed five days later', article: 'EDPB §§52-56, 159', given: { kind: 'letter', receivedOn: '2026-11-17' }, expected: 'clock from 2026-11-17, identity on-doubt, answer as-wished, registered late' },
    { when: 'by e-mail', article: 'Art. 12(3); TSV/12/2019', given: { kind: 'email', receivedOn: '2026-11-22', by: 'tampere' }, expected: 'clock from 2026-11-22, identity on-doubt, answer electronic' },
    { when: 'by phone', article: 'Art. 12(1)', given: { kind: 'phone', receivedOn: '2026-11-22' }, expected: 'clock from 2026-11-22, identity on-doubt, answer as-wished' },
    { when: 'by a channel before it was named', article: 'EDPB §§52-56', given: { kind: 'letter', receivedOn: '2018-05-24' }, expected: 'clock from 2018-05-24, identity on-doubt, answer as-wished, channel not in the notice, registered late' },
    { when: 'tomorrow', article: 'bad input', given: { kind: 'letter', receivedOn: '2026-11-23' }, expected: 'refused: received-in-future (receivedOn)' },
    { when: 'on 31 November', article: 'bad input', given: { kind: 'letter', receivedOn: '2026-11-31' }, expected: 'refused: bad-date (receivedOn)' },
  ],
});

const scope = { categories: 'all', from: null, to: null } as const;
const coming = { right: 'access', received: on('2026-10-20'), scope } satisfies ComingIn;
type Standing = StandingCase & { readonly openDue: LocalDate };
const standing: Standing = { ...coming, received: on('2026-10-01'), caseId: 'RAT-02/2026/000123', answered: null, reasonsGiven: false, openDue: on('2026-11-02') };
const same = ruleTable<{ coming: ComingIn; standing: readonly Standing[] }>({
  id: 'same-case', title: 'A reminder is no new request', file: 'shared/rules/same-case.ts',
  says: ['What is asked again while it has no answer belongs to the same case and the same clock, free of charge.'],
  rule: (given) => sameCase(given.coming, given.standing).relation,
  spoilt: () => 'new',
  rows: [
    { when: 'nothing before', article: 'EDPB §29', given: { coming, standing: [] }, expected: 'new' },
    { when: 'the same again within the time', article: 'EDPB §29', given: { coming, standing: [standing] }, expected: 'duplicate' },
    { when: 'the same again after the time', article: 'EDPB §29', given: { coming: { ...coming, received: on('2026-11-10') }, standing: [standing] }, expected: 'reminder' },
    { when: 'refused without reasons and asked again', article: 'Art. 12(4)', given: { coming, standing: [{ ...standing, answered: on('2026-10-05') }] }, expected: 'reminder' },
    { when: 'answered before', article: 'Art. 15(3)', given: { coming, standing: [{ ...standing, answered: on('2026-10-05'), reasonsGiven: true }] }, expected: 'linked' },
    { when: 'another scope while the first is open', article: 'EDPB §28', given: { coming: { ...coming, scope: { ...scope, from: on('2026-01-01') } }, standing: [standing] }, expected: 'linked' },
    { when: 'another right', article: 'EDPB §29', given: { coming: { ...coming, right: 'erasure' }, standing: [standing] }, expected: 'new' },
  ],
});

const refusals = ruleTable<RefusalAsked>({
  id: 'refusal', title: 'Refusing', file: 'shared/rules/check-refusal.ts',
  says: ['A ground of the right, its law, reasons in words, and remedies: complaint and court always. A marketing ban, a withdrawal of consent, an answer on automated decisions and a complaint know no ground of refusal.'],
  rule: (asked) => told(checkRefusal(asked), ({ law, remedies, giveTheRest }) => `${law}; ${remedies.join(', ')}${giveTheRest ? '; the rest is given' : ''}`),
  spoilt: () => 'Art. 12(5); complaint, court',
  rows: [
    { when: 'access, rights of others', article: 'Art. 15(4)', given: { right: 'access', ground: 'others-rights', reasons: 'A neighbour is named.' }, expected: 'Art. 15(4); complaint, court; the rest is given' },
    { when: 'access, danger', article: 'Tietosuojalaki 34 §', given: { right: 'access', ground: 'fi34-danger', reasons: 'Told to the contact person.' }, expected: 'Tietosuojalaki 1050/2018, 34 §; data-to-ombudsman, complaint, court; the rest is given' },
    { when: 'erasure, a legal duty', article: 'Art. 17(3)(b)', given: { right: 'erasure', ground: 'legal-duty', reasons: 'Voucher.' }, expected: 'Art. 17(3)(b); ask-again, complaint, court; the rest is given' },
    { when: 'rectification, the data is correct', article: 'Art. 16', given: { right: 'rectification', ground: 'data-correct', reasons: 'Meter read again.' }, expected: 'Art. 16; own-statement, complaint, court' },
    { when: 'objection, compelling grounds', article: 'Art. 21(1)', given: { right: 'objection', ground: 'compelling-grounds', reasons: 'Shown by the balancing test.' }, expected: 'Art. 21(1); complaint, court' },
    { when: 'a marketing ban, any ground', article: 'Art. 21(3)', given: { right: 'marketing-ban', ground: 'excessive', reasons: 'x' }, expected: 'refused: ground-does-not-fit (ground)' },
    { when: 'access on a ground of erasure', article: 'Art. 17(3)', given: { right: 'access', ground: 'legal-duty', reasons: 'x' }, expected: 'refused: ground-does-not-fit (ground)' },
    { when: 'no ground', article: 'Art. 12(4)', given: { right: 'access', ground: null, reasons: 'x' }, expected: 'refused: ground-missing (ground)' },
    { when: 'no reasons', article: 'Art. 12(4)', given: { right: 'access', ground: 'excessive', reasons: '\n' }, expected: 'refused: reasons-missing (reasons)' },
  ],
});

const transfers = ruleTable<{ by: ShippedController; day: string }>({
  id: 'transfers', title: 'Transfers out of the EEA', file: 'shared/rules/transfer-standing.ts',
  says: ['A mechanism that has ended is never printed as current; the administrator is warned.'],
  rule: ({ by, day }) => { const { current, ended } = transferStanding(register(by), day); return `current: ${current.map(({ code }) => code).join() || 'none'}; ended: ${ended.map(({ code }) => code).join() || 'none'}`; },
  spoilt: ({ by }) => `current: ${register(by).transfers.map(({ code }) => code).join()}; ended: none`,
  rows: [
    { when: 'Tampere today', article: 'Art. 15(2); C-311/18', given: { by: 'tampere', day: '2026-11-22' }, expected: 'current: none; ended: us-mail-privacy-shield' },
    { when: 'Tampere on the last day of Privacy Shield', article: 'C-311/18', given: { by: 'tampere', day: '2020-07-16' }, expected: 'current: us-mail-privacy-shield; ended: none' },
    { when: 'Nurmijärvi today', article: 'Decision 2021/914', given: { by: 'nurmijarvi', day: '2026-11-22' }, expected: 'current: none; ended: standard-clauses-2010' },
  ],
});

export const rightsTables = [matrix, objects, signature, receive, same, refusals, transfers];
