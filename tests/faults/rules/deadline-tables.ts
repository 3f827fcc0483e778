// Tables of the time limits: Art. 12(3)-(4) GDPR, Regulation 1182/71, spec/rules.md 3.2.
import { addDays, addMonths } from '../../../shared/formats/date-arithmetic.ts';
import { answerFigures, type AnsweredCase } from '../../../shared/rules/answer-figures.ts';
import { dueDate, type DueDateOptions } from '../../../shared/rules/due-date.ts';
import { dueIfSuspended, type SuspensionAsked } from '../../../shared/rules/due-if-suspended.ts';
import { escalation } from '../../../shared/rules/escalation.ts';
import { extension, type ExtensionAsked } from '../../../shared/rules/extension.ts';
import { letterBy, type LetterKind } from '../../../shared/rules/letter-by.ts';
import { liftingDay } from '../../../shared/rules/lifting-day.ts';
import { redate, type DatedCase } from '../../../shared/rules/redate.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { on, ruleTable, told } from './rule-table.ts';

const month = 'Art. 12(3); Reg. 1182/71 Art. 3(2)(c)';
const rolls = 'Art. 12(3); Reg. 1182/71 Art. 3(4)';

const due = ruleTable<{ received: string; calendar?: DueDateOptions }>({
  id: 'due-date', title: 'The day by which a request is answered', file: 'shared/rules/due-date.ts',
  says: [
    'The day of receipt is not counted. The time ends on the day of the next month that has the same number; where that month has none, on its last day.',
    'When that day is a Saturday, a Sunday or a Finnish public holiday, the time ends on the next working day. Eves are working days unless the controller chooses otherwise.',
    'An impossible date gives no due date.',
  ],
  rule: ({ received, calendar }) => told(dueDate(received, calendar), (value) => `due ${value.due}`),
  spoilt: ({ received, calendar }) => told(dueDate(received, calendar), (value) => `due ${value.raw}`),
  rows: [
    { when: 'received 31 January 2026; February has 28 days and its last is a Saturday', article: rolls, given: { received: '2026-01-31' }, expected: 'due 2026-03-02' },
    { when: 'received 5 March 2026; 5 April is Easter Sunday', article: rolls, given: { received: '2026-03-05' }, expected: 'due 2026-04-07' },
    { when: 'received 19 May 2026; 19 June is Midsummer Eve', article: rolls, given: { received: '2026-05-19' }, expected: 'due 2026-06-19' },
    { when: 'the same, and the controller lets eves roll', article: `${rolls}; controller’s choice`, given: { received: '2026-05-19', calendar: { rollEves: true } }, expected: 'due 2026-06-22' },
    { when: 'received 31 August 2026; September has 30 days', article: month, given: { received: '2026-08-31' }, expected: 'due 2026-09-30' },
    { when: 'received 6 November 2026; 6 December is Independence Day and a Sunday', article: rolls, given: { received: '2026-11-06' }, expected: 'due 2026-12-07' },
    { when: 'received 25 November 2026; Christmas Day, Boxing Day and a Sunday follow', article: rolls, given: { received: '2026-11-25' }, expected: 'due 2026-12-28' },
    { when: 'received 31 January 2028, a leap year', article: month, given: { received: '2028-01-31' }, expected: 'due 2028-02-29' },
    { when: 'a new law makes 30 September 2026 a holiday', article: rolls, given: { received: '2026-08-31', calendar: { changes: [{ date: on('2026-09-30'), becomes: 'holiday' }] } }, expected: 'due 2026-10-01' },
    { when: 'a new law makes Epiphany 2027 a working day', article: rolls, given: { received: '2026-12-06', calendar: { changes: [{ date: on('2027-01-06'), becomes: 'working-day' }] } }, expected: 'due 2027-01-06' },
    { when: 'a calendar says that a Saturday is a working day', article: 'Reg. 1182/71 Art. 2(2)', given: { received: '2026-01-31', calendar: { changes: [{ date: on('2026-02-28'), becomes: 'working-day' }] } }, expected: 'due 2026-03-02' },
    { when: '30 February 2026', article: 'spec 3.2', given: { received: '2026-02-30' }, expected: 'refused: bad-date' },
    { when: '29 February 2027', article: 'spec 3.2', given: { received: '2027-02-29' }, expected: 'refused: bad-date' },
    { when: '25.08.2026 in a field of ISO dates', article: 'spec 3.2', given: { received: '25.08.2026' }, expected: 'refused: bad-date' },
  ],
});

const asked = { received: on('2026-03-05'), on: on('2026-03-20'), reason: 'complexity', text: 'Records lie in nine systems.', alreadyExtended: false } satisfies ExtensionAsked;
const extended = ruleTable<ExtensionAsked>({
  id: 'extension', title: 'Extending the time by two months', file: 'shared/rules/extension.ts',
  says: [
    'The letter that tells of the extension leaves on or before the first due day. It names a reason of the list and says it in words. Large effort or lack of time is on no list.',
    'The extended day is three months from receipt, rolled to a working day. Where “three months” and “one month and two more” end on different days, the office is alerted on the earlier.',
  ],
  rule: (given) => told(extension(given), (value) => `due ${value.due}, alert ${value.alertOn}, letter by ${value.letterBy}`),
  spoilt: (given) => told(extension({ ...given, on: given.received }), (value) => `due ${value.due}, alert ${value.due}, letter by ${value.letterBy}`),
  rows: [
    { when: 'told on 20 March of a request of 5 March 2026', article: 'Art. 12(3)', given: asked, expected: 'due 2026-06-05, alert 2026-06-05, letter by 2026-04-07' },
    { when: 'told on the last day', article: 'Art. 12(3)', given: { ...asked, on: on('2026-04-07') }, expected: 'due 2026-06-05, alert 2026-06-05, letter by 2026-04-07' },
    { when: 'told a day later', article: 'Art. 12(3)', given: { ...asked, on: on('2026-04-08') }, expected: 'refused: extension-too-late (on)' },
    { when: 'received 31 January 2025: 30 April or 28 April', article: 'Art. 12(3); Reg. 1182/71 Art. 3(2)(c)', given: { ...asked, received: on('2025-01-31'), on: on('2025-02-10') }, expected: 'due 2025-04-30, alert 2025-04-28, letter by 2025-02-28' },
    { when: 'reason “busy”', article: 'EDPB 01/2022 §§162-164', given: { ...asked, reason: 'busy' }, expected: 'refused: reasons-missing (reason)' },
    { when: 'a temporary exceptional peak', article: 'EDPB 01/2022 §164', given: { ...asked, reason: 'exceptional-peak' }, expected: 'due 2026-06-05, alert 2026-06-05, letter by 2026-04-07' },
    { when: 'no words', article: 'Art. 12(3)', given: { ...asked, text: ' ' }, expected: 'refused: reasons-missing (text)' },
    { when: 'extended once already', article: 'Art. 12(3)', given: { ...asked, alreadyExtended: true }, expected: 'refused: already-extended' },
    { when: 'told before the request was received', article: 'bad input', given: { ...asked, on: on('2026-03-04') }, expected: 'refused: period-reversed (on)' },
  ],
});

const wait = { received: on('2026-08-31'), waits: [], today: on('2026-09-20') } satisfies SuspensionAsked;
const suspended = ruleTable<SuspensionAsked>({
  id: 'due-if-suspended', title: 'Waiting for identity or clarification', file: 'shared/rules/due-if-suspended.ts',
  says: ['The statutory day never moves. Beside it stands the day it would be if the wait stopped the clock, which the guidelines call possible and the article does not know.'],
  rule: (given) => told(dueIfSuspended(given), (value) => `due ${value.due}, beside it ${value.dueIfSuspended}${value.waiting ? ', still waiting' : ''}`),
  spoilt: (given) => told(dueIfSuspended(given), (value) => `due ${value.dueIfSuspended}, beside it ${value.dueIfSuspended}${value.waiting ? ', still waiting' : ''}`),
  rows: [
    { when: 'nothing was asked', article: 'Art. 12(3)', given: wait, expected: 'due 2026-09-30, beside it 2026-09-30' },
    { when: 'identity asked on 2 and answered on 9 September', article: 'EDPB 01/2022 §159', given: { ...wait, waits: [{ kind: 'identity', asked: on('2026-09-02'), answered: on('2026-09-09') }] }, expected: 'due 2026-09-30, beside it 2026-10-07' },
    { when: 'two letters over the same days', article: 'EDPB 01/2022 §159', given: { ...wait, waits: [{ kind: 'identity', asked: on('2026-09-02'), answered: on('2026-09-09') }, { kind: 'clarification', asked: on('2026-09-04'), answered: on('2026-09-08') }] }, expected: 'due 2026-09-30, beside it 2026-10-07' },
    { when: 'no answer yet on 20 September', article: 'EDPB 01/2022 §159', given: { ...wait, waits: [{ kind: 'clarification', asked: on('2026-09-10'), answered: null }] }, expected: 'due 2026-09-30, beside it 2026-10-12, still waiting' },
    { when: 'answered before it was asked', article: 'bad input', given: { ...wait, waits: [{ kind: 'identity', asked: on('2026-09-09'), answered: on('2026-09-02') }] }, expected: 'refused: period-reversed (waits.0.answered)' },
  ],
});

const dated = { caseId: 'a', received: on('2026-08-31'), due: on('2026-09-30'), extended: false, closed: false } satisfies DatedCase;
const redated = ruleTable<DatedCase>({
  id: 'redate', title: 'A change of the calendar dates open cases again', file: 'shared/rules/redate.ts',
  says: ['Shown here: 30 September 2026 is made a holiday. Open cases are counted again; closed ones keep the day that was promised.'],
  rule: (given) => redate([given], { changes: [{ date: on('2026-09-30'), becomes: 'holiday' }] }).map(({ from, to }) => `${from} becomes ${to}`).join() || 'unchanged',
  spoilt: () => 'unchanged',
  rows: [
    { when: 'an open case due that day', article: rolls, given: dated, expected: '2026-09-30 becomes 2026-10-01' },
    { when: 'a closed case', article: rolls, given: { ...dated, closed: true }, expected: 'unchanged' },
    { when: 'an extended case of 30 June', article: rolls, given: { ...dated, received: on('2026-06-30'), extended: true }, expected: '2026-09-30 becomes 2026-10-01' },
    { when: 'a case due on another day', article: rolls, given: { ...dated, received: on('2026-08-20'), due: on('2026-09-21') }, expected: 'unchanged' },
  ],
});

const escalated = ruleTable<LocalDate>({
  id: 'escalation', title: 'Who is told as the day comes near', file: 'shared/rules/escalation.ts',
  says: ['Shown for a case due on 30 September 2026. The number of days is a choice of this product; that silence is fined is not (9707/152/19).'],
  rule: (today) => { const { step, next } = escalation(on('2026-09-30'), today); return `${step === null ? 'nobody' : `${step.code}: ${step.tells.join(', ')}`}${next === null ? '' : `; next on ${next.on}`}`; },
  spoilt: () => 'nobody',
  rows: [
    { when: 'on 1 September', article: 'Art. 12(3)', given: on('2026-09-01'), expected: 'nobody; next on 2026-09-20' },
    { when: 'on 20 September', article: 'Art. 12(3)', given: on('2026-09-20'), expected: 'soon: owner; next on 2026-09-25' },
    { when: 'on the day', article: 'Art. 12(3)', given: on('2026-09-30'), expected: 'due-today: owner, contact-person, deputy; next on 2026-10-01' },
    { when: 'a day over', article: 'Art. 12(4)', given: on('2026-10-01'), expected: 'overdue: owner, contact-person, deputy, administrator; next on 2026-10-07' },
    { when: 'a month over', article: 'Art. 12(4)', given: on('2026-10-30'), expected: 'overdue-week: owner, contact-person, deputy, administrator' },
  ],
});

const letters = ruleTable<{ kind: LetterKind; extendedDue: LocalDate | null }>({
  id: 'letter-by', title: 'The last day of a letter', file: 'shared/rules/letter-by.ts',
  says: ['Shown for a request of 31 August 2026. An extension gives time to act, never time to refuse: reasons and remedies leave within the first month.'],
  rule: ({ kind, extendedDue }) => told(letterBy(kind, on('2026-08-31'), extendedDue), (day) => `by ${day}`),
  spoilt: ({ extendedDue }) => `by ${extendedDue ?? '2026-09-30'}`,
  rows: [
    { when: 'a refusal in a case extended to 30 November', article: 'Art. 12(4)', given: { kind: 'refusal', extendedDue: on('2026-11-30') }, expected: 'by 2026-09-30' },
    { when: 'a partial refusal in the same case', article: 'Art. 12(4)', given: { kind: 'partial-refusal', extendedDue: on('2026-11-30') }, expected: 'by 2026-09-30' },
    { when: 'the answer in the same case', article: 'Art. 12(3)', given: { kind: 'answer', extendedDue: on('2026-11-30') }, expected: 'by 2026-11-30' },
    { when: 'the news of the extension', article: 'Art. 12(3)', given: { kind: 'extension', extendedDue: null }, expected: 'by 2026-09-30' },
  ],
});

const lifting = ruleTable<LocalDate>({
  id: 'lifting-day', title: 'The day on which a restriction may end', file: 'shared/rules/lifting-day.ts',
  says: ['The notice goes first: a posted letter counts as received on the seventh day (Hallintolaki 434/2003, 59 §), and the restriction ends on the first working day after that.'],
  rule: (day) => `lifted from ${liftingDay(day)}`,
  spoilt: (day) => `lifted from ${addDays(day, 1)}`,
  rows: [
    { when: 'told on Sunday 22 November 2026', article: 'Art. 18(3)', given: on('2026-11-22'), expected: 'lifted from 2026-11-30' },
    { when: 'the eighth day is a Saturday', article: 'Art. 18(3)', given: on('2026-11-20'), expected: 'lifted from 2026-11-30' },
    { when: 'the eighth day is Christmas Day', article: 'Art. 18(3)', given: on('2026-12-17'), expected: 'lifted from 2026-12-28' },
  ],
});

const answered = { due: on('2026-09-30'), dueThree: on('2026-11-30'), extended: false, answered: on('2026-09-30') } satisfies AnsweredCase;
const figures = ruleTable<readonly AnsweredCase[]>({
  id: 'answer-figures', title: 'The figures of an office', file: 'shared/rules/answer-figures.ts',
  says: ['Answered in one month, in three, and the share of extended cases: frequent extensions show weak procedures.'],
  rule: (cases) => { const { inOneMonth, inThreeMonths, extendedShare } = answerFigures(cases); return `${inOneMonth} in one month, ${inThreeMonths} in three, ${extendedShare === null ? 'no share' : `${extendedShare} % extended`}`; },
  spoilt: (cases) => `${cases.length} in one month, ${cases.length} in three, 0 % extended`,
  rows: [
    { when: 'no cases', article: 'EDPB 01/2022 §163', given: [], expected: '0 in one month, 0 in three, no share' },
    { when: 'one in time, one extended and late, one open', article: 'EDPB 01/2022 §163', given: [answered, { ...answered, extended: true, answered: addDays(on('2026-09-30'), 1) }, { ...answered, answered: null }], expected: '1 in one month, 2 in three, 33 % extended' },
    { when: 'one after three months', article: 'EDPB 01/2022 §163', given: [{ ...answered, answered: addMonths(on('2026-09-30'), 4) }], expected: '0 in one month, 0 in three, 0 % extended' },
  ],
});

export const deadlineTables = [due, extended, suspended, redated, escalated, letters, lifting, figures];
