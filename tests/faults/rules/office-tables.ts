// The rules of running the office: who acts, what lies still, why a day moved, and where each request stands in the yearly account.
import { escalation } from '../../../shared/rules/escalation.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { isQuiet } from '../../../shared/rules/quiet-case.ts';
import { whyRedated } from '../../../shared/rules/redate.ts';
import { whoActs, type ActingAccount } from '../../../shared/rules/who-acts.ts';
import type { WorkingDayCalendar } from '../../../shared/rules/working-day-calendar.ts';
import { standingOf, yearlyAccount, type AccountedCase } from '../../../shared/rules/yearly-account.ts';
import { on, ruleTable } from './rule-table.ts';

const contact = (user: string): ActingAccount => ({ user, roles: ['contact-person'], registers: ['customers'] });
const clerk: ActingAccount = { user: 'liisa', roles: ['clerk'], registers: [] };
const head: ActingAccount = { user: 'ylla', roles: ['administrator'], registers: [] };

interface Overdue { readonly owner: string | null; readonly accounts: readonly ActingAccount[] }
const overdue = escalation(on('2026-09-30'), on('2026-10-01')).step?.tells ?? [];
const acting = ruleTable<Overdue>({
  id: 'who-acts', title: 'Who must act, by name', file: 'shared/rules/who-acts.ts',
  says: ['Shown for a case that is a day over, when everybody is told. The contact person who took the case is its contact person, else the first named for the register; the others of the register stand in. A place that nobody fills is said.'],
  rule: ({ owner, accounts }) => whoActs(overdue, owner, 'customers', accounts).map(({ told, users }) => `${told}: ${users.join(' and ') || 'nobody'}`).join('; '),
  spoilt: ({ owner }) => `owner: ${owner ?? 'nobody'}`,
  rows: [
    { when: 'two contact persons, the second took the case', article: 'experience.md', given: { owner: 'pentti', accounts: [clerk, contact('yrjo'), contact('pentti'), head] }, expected: 'owner: pentti; contact-person: pentti; deputy: yrjo; administrator: ylla' },
    { when: 'nobody took it', article: 'experience.md', given: { owner: null, accounts: [clerk, contact('yrjo'), contact('pentti'), head] }, expected: 'owner: nobody; contact-person: yrjo; deputy: pentti; administrator: ylla' },
    { when: 'one contact person and no administrator', article: 'experience.md', given: { owner: 'yrjo', accounts: [clerk, contact('yrjo')] }, expected: 'owner: yrjo; contact-person: yrjo; deputy: nobody; administrator: nobody' },
    { when: 'a contact person of another register', article: 'guarantees.md', given: { owner: null, accounts: [{ ...contact('veikko'), registers: ['district-heating'] }, contact('yrjo')] }, expected: 'owner: nobody; contact-person: yrjo; deputy: nobody; administrator: nobody' },
  ],
});

const quiet = ruleTable<{ readonly last: LocalDate; readonly calendar?: WorkingDayCalendar }>({
  id: 'quiet-case', title: 'An open case in which nothing happens', file: 'shared/rules/quiet-case.ts',
  says: ['Shown on Monday 14 December 2026. After five working days without an event an open case is listed apart.'],
  rule: ({ last, calendar = {} }) => (isQuiet(last, on('2026-12-14'), calendar) ? 'listed' : 'not listed'),
  spoilt: ({ last }) => (last < on('2026-12-09') ? 'listed' : 'not listed'),
  rows: [
    { when: 'last event on Monday a week ago: Tuesday to Monday are five working days', article: 'experience-rules.md 27', given: { last: on('2026-12-07') }, expected: 'listed' },
    { when: 'last event on Tuesday: four working days have passed', article: 'experience-rules.md 27', given: { last: on('2026-12-08') }, expected: 'not listed' },
    { when: 'last event on Friday 4 December, Independence Day falls on a Sunday', article: 'experience-rules.md 27', given: { last: on('2026-12-04') }, expected: 'listed' },
    { when: 'last event on that Monday and Thursday the 10th is made a holiday', article: 'experience-rules.md 27', given: { last: on('2026-12-07'), calendar: { changes: [{ date: on('2026-12-10'), becomes: 'holiday' }] } }, expected: 'not listed' },
  ],
});

interface Moved { readonly from: LocalDate; readonly to: LocalDate; readonly calendar: WorkingDayCalendar }
const why = ruleTable<Moved>({
  id: 'why-redated', title: 'Why a due day moved', file: 'shared/rules/redate.ts',
  says: ['The case says the day that explains the move: the old day is a day off now, or the new one is no longer one.'],
  rule: ({ from, to, calendar }) => { const { day, is } = whyRedated(from, to, calendar); return `${day} is ${is}`; },
  spoilt: ({ to }) => `${to} is working-day`,
  rows: [
    { when: 'the day is made a holiday', article: 'Reg. 1182/71 Art. 3(4)', given: { from: on('2026-09-30'), to: on('2026-10-01'), calendar: { changes: [{ date: on('2026-09-30'), becomes: 'holiday' }] } }, expected: '2026-09-30 is holiday' },
    { when: 'eves begin to roll', article: 'Reg. 1182/71 Art. 3(4)', given: { from: on('2026-12-24'), to: on('2026-12-28'), calendar: { rollEves: true } }, expected: '2026-12-24 is eve' },
    { when: 'a holiday is no longer one', article: 'Reg. 1182/71 Art. 3(4)', given: { from: on('2026-05-15'), to: on('2026-05-14'), calendar: { changes: [{ date: on('2026-05-14'), becomes: 'working-day' }] } }, expected: '2026-05-14 is working-day' },
  ],
});

const request: AccountedCase = { received: on('2026-08-31'), due: on('2026-09-30'), dueThree: on('2026-11-30'), extended: false, answered: null, withdrawn: false };
const standing = ruleTable<{ readonly request: AccountedCase; readonly today: LocalDate }>({
  id: 'account-standing', title: 'Where a request stands in the yearly account', file: 'shared/rules/yearly-account.ts',
  says: ['Each request of the period stands in exactly one place. The last day itself is in time.'],
  rule: (given) => standingOf(given.request, given.today),
  spoilt: (given) => (given.request.answered === null ? 'open' : 'in-one-month'),
  rows: [
    { when: 'answered on the last day', article: 'Art. 12(3)', given: { request: { ...request, answered: on('2026-09-30') }, today: on('2026-12-31') }, expected: 'in-one-month' },
    { when: 'answered a day over', article: 'Art. 12(3)', given: { request: { ...request, answered: on('2026-10-01') }, today: on('2026-12-31') }, expected: 'answered-late' },
    { when: 'answered in the extended time', article: 'Art. 12(3)', given: { request: { ...request, extended: true, answered: on('2026-10-01') }, today: on('2026-12-31') }, expected: 'in-extended-time' },
    { when: 'extended, and answered in the first month all the same', article: 'Art. 12(3)', given: { request: { ...request, extended: true, answered: on('2026-09-30') }, today: on('2026-12-31') }, expected: 'in-one-month' },
    { when: 'open, far from its day', article: 'Art. 12(3)', given: { request, today: on('2026-09-10') }, expected: 'open' },
    { when: 'open, five days left', article: 'Art. 12(3)', given: { request, today: on('2026-09-25') }, expected: 'at-risk' },
    { when: 'open on the last day', article: 'Art. 12(3)', given: { request, today: on('2026-09-30') }, expected: 'at-risk' },
    { when: 'open a day over', article: 'Art. 12(4)', given: { request, today: on('2026-10-01') }, expected: 'open-late' },
    { when: 'open a day over, but extended', article: 'Art. 12(3)', given: { request: { ...request, extended: true }, today: on('2026-10-01') }, expected: 'open' },
    { when: 'withdrawn', article: 'Art. 12(3)', given: { request: { ...request, withdrawn: true }, today: on('2026-12-31') }, expected: 'withdrawn' },
  ],
});

const account = ruleTable<readonly AccountedCase[]>({
  id: 'yearly-account', title: 'The yearly account of a register', file: 'shared/rules/yearly-account.ts',
  says: ['Half-way values of the median are kept: two answers in 10 and 13 days have the median 11.5.'],
  rule: (cases) => { const { requests, extended, extendedShare, medianDays } = yearlyAccount(cases, on('2026-12-31')); return `${requests.length} requests, ${extended.length} extended (${extendedShare ?? 'no'} %), median ${medianDays ?? 'none'}`; },
  spoilt: (cases) => `${cases.length} requests, 0 extended (0 %), median 0`,
  rows: [
    { when: 'no requests', article: 'experience-rules.md 40', given: [], expected: '0 requests, 0 extended (no %), median none' },
    { when: 'answered in 10 and 13 days, one open and extended', article: 'EDPB 01/2022 §163', given: [{ ...request, answered: on('2026-09-10') }, { ...request, answered: on('2026-09-13') }, { ...request, extended: true }], expected: '3 requests, 1 extended (33 %), median 11.5' },
    { when: 'three answers', article: 'EDPB 01/2022 §163', given: [1, 9, 30].map((days) => ({ ...request, answered: on(`2026-09-${String(days).padStart(2, '0')}`) })), expected: '3 requests, 0 extended (0 %), median 9' },
  ],
});

export const officeTables = [acting, quiet, why, standing, account];
