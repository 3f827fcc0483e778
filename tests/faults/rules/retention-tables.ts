// Tables of retention and erasure: Art. 17, Kirjanpitolaki 2:10 §, Electricity Market Act, spec/rules.md 3.5, 3.8.
import { caseFileRetention, type CaseFileState } from '../../../shared/rules/case-file-retention.ts';
import { checkErasure, proposeErasure, type ItemDecision, type StoredItem } from '../../../shared/rules/erasure-of-item.ts';
import { keepUntil, type KeepEvents, type KeepRule } from '../../../shared/rules/keep-until.ts';
import { mayMoveToMarketing, type MarketingStanding } from '../../../shared/rules/move-to-marketing.ts';
import { on, ruleTable, told } from './rule-table.ts';

const vouchers = { from: 'calendar-year-end', months: 72 } as const;
const books = { from: 'financial-year-end', months: 120 } as const;
const market = { from: 'record-date', months: 72 } as const;
const kpl = 'Kirjanpitolaki 2:10 §';

const kept = ruleTable<{ rule: KeepRule; events: KeepEvents }>({
  id: 'keep-until', title: 'The last day of keeping', file: 'shared/rules/keep-until.ts',
  says: [
    'Vouchers and correspondence: six years from the end of the calendar year in which the financial year ended. Books: ten years from the end of the financial year. Data of statutory duties of the electricity market: six years from the record.',
    'A contract in force and a consent not withdrawn have no last day yet. Where a notice names a plan and no period, a person reads the plan.',
  ],
  rule: ({ rule, events }) => told(keepUntil(rule, events), (value) => (value.kind === 'until' ? `until ${value.until}` : value.kind)),
  spoilt: ({ events }) => `until ${events.financialYearEnd ?? events.recorded ?? events.contractEnd ?? 'today'}`,
  rows: [
    { when: 'voucher, financial year ended 30 April 2017', article: kpl, given: { rule: vouchers, events: { financialYearEnd: on('2017-04-30') } }, expected: 'until 2023-12-31' },
    { when: 'book of the same year', article: kpl, given: { rule: books, events: { financialYearEnd: on('2017-04-30') } }, expected: 'until 2027-04-30' },
    { when: 'voucher, financial year ended 31 March 2024', article: kpl, given: { rule: vouchers, events: { financialYearEnd: on('2024-03-31') } }, expected: 'until 2030-12-31' },
    { when: 'book of the financial year ended 31 March 2024', article: kpl, given: { rule: books, events: { financialYearEnd: on('2024-03-31') } }, expected: 'until 2034-03-31' },
    { when: 'voucher, financial year is the calendar year 2025', article: kpl, given: { rule: vouchers, events: { financialYearEnd: on('2025-12-31') } }, expected: 'until 2031-12-31' },
    { when: 'voucher, end of the financial year not known', article: kpl, given: { rule: vouchers, events: {} }, expected: 'refused: retention-event-missing (financialYearEnd)' },
    { when: 'consumption of 15 January 2021', article: 'Sähkömarkkinalaki 588/2013', given: { rule: market, events: { recorded: on('2021-01-15') } }, expected: 'until 2027-01-15' },
    { when: 'consumption of 29 February 2020', article: 'Sähkömarkkinalaki 588/2013', given: { rule: market, events: { recorded: on('2020-02-29') } }, expected: 'until 2026-02-28' },
    { when: 'contract details, contract in force', article: 'Art. 5(1)(e)', given: { rule: { from: 'contract-end', months: 24 }, events: { contractEnd: null } }, expected: 'running' },
    { when: 'contract details, contract ended 30 June 2025, two years by the controller’s table', article: 'Art. 5(1)(e)', given: { rule: { from: 'contract-end', months: 24 }, events: { contractEnd: on('2025-06-30') } }, expected: 'until 2027-06-30' },
    { when: 'consent withdrawn 3 May 2026', article: 'Art. 7(3)', given: { rule: { from: 'withdrawal', months: 0 }, events: { withdrawn: on('2026-05-03') } }, expected: 'until 2026-05-03' },
    { when: 'a plan without a period', article: 'notice T §14', given: { rule: { from: 'by-plan', months: null }, events: {} }, expected: 'by-plan' },
  ],
});

const today = on('2026-11-22');
const invoice = { found: true, rule: { ...vouchers, law: true }, events: { financialYearEnd: on('2024-12-31') } } satisfies StoredItem;
const proposal = ruleTable<StoredItem>({
  id: 'propose-erasure', title: 'What is proposed for an item', file: 'shared/rules/erasure-of-item.ts',
  says: ['Shown on 22 November 2026. What a law keeps is restricted meanwhile and used for nothing else. What nothing keeps is erased.'],
  rule: (item) => told(proposeErasure(item, today), ({ outcome, ground, until, restrictMeanwhile }) => `${outcome}${ground === null ? '' : ` (${ground})`}${until === null ? '' : ` until ${until}`}${restrictMeanwhile ? ', restricted meanwhile' : ''}`),
  spoilt: () => 'erased',
  rows: [
    { when: 'an invoice of 2024', article: 'Art. 17(3)(b); Kirjanpitolaki 2:10 §', given: invoice, expected: 'kept (17(3)(b)) until 2030-12-31, restricted meanwhile' },
    { when: 'an invoice of 2019', article: 'Art. 17(1)(a)', given: { ...invoice, events: { financialYearEnd: on('2019-12-31') } }, expected: 'erased' },
    { when: 'collection data ended five years ago, not of the books', article: 'Art. 17(1)(a); 4359/163/2018', given: { found: true, rule: { from: 'contract-end', months: 36, law: false }, events: { contractEnd: on('2021-10-01') } }, expected: 'erased' },
    { when: 'contract in force', article: 'Art. 17(1)(a)', given: { found: true, rule: { from: 'contract-end', months: 24, law: false }, events: {} }, expected: 'kept (still-necessary)' },
    { when: 'a contract that ended last year, two years by the controller’s table', article: 'Art. 17(1)(a)', given: { found: true, rule: { from: 'contract-end', months: 24, law: false }, events: { contractEnd: on('2025-06-30') } }, expected: 'person-decides until 2027-06-30' },
    { when: 'the last day of a law’s period is today', article: 'Art. 17(3)(b)', given: { found: true, rule: { from: 'record-date', months: 72, law: true }, events: { recorded: on('2020-11-22') } }, expected: 'kept (17(3)(b)) until 2026-11-22, restricted meanwhile' },
    { when: 'data held on a consent', article: 'Art. 17(1)(b)', given: { found: true, rule: { from: 'withdrawal', months: 0, law: false }, events: {} }, expected: 'erased' },
    { when: 'a plan without a period', article: 'notice T §14', given: { found: true, rule: { from: 'by-plan', months: null, law: false }, events: {} }, expected: 'person-decides' },
    { when: 'searched, nothing found', article: 'R20', given: { ...invoice, found: false }, expected: 'not-found' },
  ],
});

const keep = { outcome: 'kept', ground: '17(3)(b)', law: 'Kirjanpitolaki 1336/1997, 2:10 §', until: on('2030-12-31'), reasons: 'Voucher of the financial year 2024.' } satisfies ItemDecision;
const erase = { outcome: 'erased', ground: null, law: '', until: null, reasons: '' } satisfies ItemDecision;
const decision = ruleTable<{ item?: StoredItem; decision: ItemDecision }>({
  id: 'check-erasure', title: 'Whether a decision on an item may stand', file: 'shared/rules/erasure-of-item.ts',
  says: ['Shown for an invoice of 2024 on 22 November 2026. Keeping needs the item’s own law, its last day and reasons: “bookkeeping” is no blanket ground.'],
  rule: (given) => told(checkErasure(given.item ?? invoice, given.decision, today), ({ outcome }) => `stands: ${outcome}`),
  spoilt: (given) => `stands: ${given.decision.outcome}`,
  rows: [
    { when: 'kept by the Accounting Act to its last day', article: 'Art. 17(3)(b)', given: { decision: keep }, expected: 'stands: kept' },
    { when: 'restricted meanwhile', article: 'Art. 18(1)', given: { decision: { ...keep, outcome: 'restricted' } }, expected: 'stands: restricted' },
    { when: 'erased though the law keeps it', article: 'Art. 17(3)(b)', given: { decision: erase }, expected: 'refused: kept-by-law (outcome)' },
    { when: 'anonymised though the law keeps it', article: 'Art. 17(3)(b)', given: { decision: { ...erase, outcome: 'anonymised' } }, expected: 'refused: kept-by-law (outcome)' },
    { when: 'kept without a law', article: '4359/163/2018', given: { decision: { ...keep, law: ' ' } }, expected: 'refused: blanket-ground (law)' },
    { when: 'kept without a last day', article: '4359/163/2018', given: { decision: { ...keep, until: null } }, expected: 'refused: blanket-ground (until)' },
    { when: 'kept a year longer than the law says', article: 'Art. 5(1)(e)', given: { decision: { ...keep, until: on('2031-12-31') } }, expected: 'refused: retention-over (until)' },
    { when: 'kept to a day that has passed', article: 'Art. 5(1)(e)', given: { decision: { ...keep, until: on('2026-11-21') } }, expected: 'refused: retention-over (until)' },
    { when: 'kept without reasons', article: 'Art. 12(4)', given: { decision: { ...keep, reasons: '' } }, expected: 'refused: reasons-missing (reasons)' },
    { when: 'kept without a ground', article: 'Art. 17(3)', given: { decision: { ...keep, ground: null } }, expected: 'refused: ground-missing (ground)' },
    { when: 'kept for a claim in court, no last day known', article: 'Art. 17(3)(e)', given: { decision: { ...keep, ground: '17(3)(e)', law: 'Claim in the district court', until: null } }, expected: 'stands: kept' },
    { when: 'an invoice of 2019 erased', article: 'Art. 17(1)(a)', given: { item: { ...invoice, events: { financialYearEnd: on('2019-12-31') } }, decision: erase }, expected: 'stands: erased' },
    { when: 'an invoice of 2019 kept by the Accounting Act', article: 'Art. 17(1)(a)', given: { item: { ...invoice, events: { financialYearEnd: on('2019-12-31') } }, decision: keep }, expected: 'refused: retention-over (until)' },
    { when: 'called not found though it was found', article: 'R20', given: { decision: { ...erase, outcome: 'not-found' } }, expected: 'refused: bad-input (outcome)' },
    { when: 'nothing found', article: 'R20', given: { item: { ...invoice, found: false }, decision: { ...erase, outcome: 'not-found' } }, expected: 'stands: not-found' },
  ],
});

const free = { banned: false, erasureAsked: false, consentWithdrawn: false, nonDisclosure: false } satisfies MarketingStanding;
const move = ruleTable<MarketingStanding>({
  id: 'move-to-marketing', title: 'Moving what is left to marketing', file: 'shared/rules/move-to-marketing.ts',
  says: ['Notice N lets what is left of a customer go to a marketing register. A ban, an erasure, a withdrawn consent or non-disclosure stops it.'],
  rule: (standing) => told(mayMoveToMarketing(standing), () => 'may be moved'),
  spoilt: () => 'may be moved',
  rows: [
    { when: 'nothing forbids it', article: 'R37', given: free, expected: 'may be moved' },
    { when: 'a ban on marketing', article: 'Art. 21(3)', given: { ...free, banned: true }, expected: 'refused: move-forbidden (banned)' },
    { when: 'erasure was asked', article: 'Art. 17(1)', given: { ...free, erasureAsked: true }, expected: 'refused: move-forbidden (erasureAsked)' },
    { when: 'consent withdrawn', article: 'Art. 7(3)', given: { ...free, consentWithdrawn: true }, expected: 'refused: move-forbidden (consentWithdrawn)' },
    { when: 'non-disclosure', article: 'spec 3.7', given: { ...free, nonDisclosure: true }, expected: 'refused: move-forbidden (nonDisclosure)' },
  ],
});

const file = { received: on('2026-01-05'), closed: on('2026-02-02'), complaintOpen: false } satisfies CaseFileState;
const caseFile = ruleTable<{ state: CaseFileState; today: string }>({
  id: 'case-file', title: 'The file of the request itself', file: 'shared/rules/case-file-retention.ts',
  says: ['Shown with three years, after which identifiers alone remain. An open complaint holds the file. The entry of a ban list stays as a keyed hash.'],
  rule: (given) => told(caseFileRetention(given.state, { months: 36, then: 'identifiers-only' }, on(given.today)), (value) => (value.fate === 'kept' ? `kept until ${value.until}` : value.fate === 'due' ? `${value.action}, due since ${value.since}` : value.fate)),
  spoilt: () => 'identifiers-only',
  rows: [
    { when: 'closed 2 February 2026, seen that November', article: 'Art. 5(2), 5(1)(e)', given: { state: file, today: '2026-11-22' }, expected: 'kept until 2029-02-02' },
    { when: 'on the last day', article: 'Art. 5(1)(e)', given: { state: file, today: '2029-02-02' }, expected: 'kept until 2029-02-02' },
    { when: 'a day later', article: 'Art. 5(1)(e)', given: { state: file, today: '2029-02-03' }, expected: 'identifiers-only, due since 2029-02-02' },
    { when: 'the same with an open complaint', article: 'Art. 77, 17(3)(e)', given: { state: { ...file, complaintOpen: true }, today: '2029-02-03' }, expected: 'held' },
    { when: 'not closed', article: 'Art. 5(2)', given: { state: { ...file, closed: null }, today: '2029-02-03' }, expected: 'open' },
    { when: 'closed before it was received', article: 'bad input', given: { state: { ...file, closed: on('2026-01-04') }, today: '2026-11-22' }, expected: 'refused: period-reversed (closed)' },
  ],
});

export const retentionTables = [kept, proposal, decision, move, caseFile];
