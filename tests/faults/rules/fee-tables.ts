// Tables of the fee rule: Art. 12(5), 15(3) GDPR, spec/rules.md 3.9 (F1-F9), with the two shipped rules.
import { chargeFee, type FeeCounts, type FeeProcess } from '../../../shared/rules/charge-fee.ts';
import { feeSuggestion, type EarlierRequest, type FeeGround, type FeeRequest, type FeeSuggestion } from '../../../shared/rules/fee-suggestion.ts';
import type { FeeRule } from '../../../shared/registers/fee-rule.ts';
import { shippedProfile } from '../../people/shipped-profiles.ts';
import { on, ruleTable, told } from './rule-table.ts';

type Given = { readonly by: 'nurmijarvi' | 'tampere'; readonly request: FeeRequest; readonly ground: Omit<FeeGround, 'rule'> };

function ruleOf(by: Given['by']): FeeRule {
  const rule = shippedProfile(by).registers[0]?.feeRule;
  if (rule === null || rule === undefined) throw new Error(`no fee rule of ${by}`);
  return rule;
}

const rules = { nurmijarvi: ruleOf('nurmijarvi'), tampere: ruleOf('tampere') };
const everything = { categories: 'all', from: null, to: null } as const;
const year2025 = { categories: 'all', from: on('2025-01-01'), to: on('2025-12-31') } as const;
const access = { right: 'access', received: on('2026-10-05'), scope: year2025, remindsOf: null } satisfies FeeRequest;
const first = { right: 'access', received: on('2026-03-05'), scope: year2025, answered: on('2026-03-20'), changedSince: false } satisfies EarlierRequest;
const alone = { earlier: [], historyComplete: true, excess: null, selfService: false } satisfies Given['ground'];
const again = { ...alone, earlier: [first] } satisfies Given['ground'];
const monthly = ['2026-07-01', '2026-08-01', '2026-09-01'].map((day): EarlierRequest => ({ ...first, received: on(day), answered: on(day), changedSince: true }));

function inWords(suggestion: FeeSuggestion): string {
  const notice = suggestion.noticeSpeaks ? '; the notice speaks of a fee' : '';
  if (suggestion.verdict === 'free') return `free (${suggestion.why})${notice}`;
  if (suggestion.verdict === 'history-incomplete') return `fee history incomplete until sync, no charge${notice}`;
  return `may be charged on Art. ${suggestion.basis} after ${suggestion.steps.join(', ')}${suggestion.hints.length > 0 ? `; hint: ${suggestion.hints.join(', ')}` : ''}${notice}`;
}

const suggestion = ruleTable<Given>({
  id: 'fee', title: 'Whether a fee may be considered', file: 'shared/rules/fee-suggestion.ts',
  says: [
    'Answers are free. What a notice says of fees starts a question to a person; the law alone says whether a fee is possible: (A) a further copy of the same data of the same period that has been answered (Art. 15(3)), or (B) a contact person’s decision, with a fact, that the request is manifestly unfounded or excessive (Art. 12(5)).',
    'Nurmijärvi’s notice speaks of access within a year of the previous access request; Tampere’s of any right within a year. After twelve months the rule is silent.',
    'A station that may not have all earlier requests says so and charges nothing.',
  ],
  rule: ({ by, request, ground }) => inWords(feeSuggestion(request, { ...ground, rule: rules[by] })),
  spoilt: ({ ground }) => (ground.earlier.length > 0 ? 'may be charged' : 'free (first-request)'),
  rows: [
    { when: 'F1 Nurmijärvi: first access ever', article: 'Art. 12(5)', given: { by: 'nurmijarvi', request: access, ground: alone }, expected: 'free (first-request)' },
    { when: 'F2 Nurmijärvi: second after seven months, another period', article: 'Art. 15(3); EDPB §28', given: { by: 'nurmijarvi', request: { ...access, scope: everything }, ground: again }, expected: 'free (other-scope-or-data); the notice speaks of a fee' },
    { when: 'F2 Nurmijärvi: the same period, but records have changed', article: 'Art. 15(3); EDPB §28', given: { by: 'nurmijarvi', request: access, ground: { ...again, earlier: [{ ...first, changedSince: true }] } }, expected: 'free (other-scope-or-data); the notice speaks of a fee' },
    { when: 'F3 Nurmijärvi: second after seven months, same scope and period, first answered', article: 'Art. 15(3)', given: { by: 'nurmijarvi', request: access, ground: again }, expected: 'may be charged on Art. 15(3) after tell-amount, offer-withdrawal, wait-answer; the notice speaks of a fee' },
    { when: 'F3 Tampere: the same', article: 'Art. 15(3)', given: { by: 'tampere', request: access, ground: again }, expected: 'may be charged on Art. 15(3) after tell-amount, offer-withdrawal, wait-answer; the notice speaks of a fee' },
    { when: 'F4 second after exactly twelve months', article: 'EDPB §185', given: { by: 'nurmijarvi', request: { ...access, received: on('2027-03-05') }, ground: again }, expected: 'free (window-over)' },
    { when: 'F4 a day before that', article: 'Art. 15(3)', given: { by: 'nurmijarvi', request: { ...access, received: on('2027-03-04') }, ground: again }, expected: 'may be charged on Art. 15(3) after tell-amount, offer-withdrawal, wait-answer; the notice speaks of a fee' },
    { when: 'F5 second because the first was never answered', article: 'EDPB §29', given: { by: 'nurmijarvi', request: { ...access, remindsOf: 'unanswered' }, ground: { ...again, earlier: [{ ...first, answered: null }] } }, expected: 'free (reminder); the notice speaks of a fee' },
    { when: 'F5 the first refused without reasons', article: 'Art. 12(4)', given: { by: 'nurmijarvi', request: { ...access, remindsOf: 'refused-without-reasons' }, ground: again }, expected: 'free (reminder); the notice speaks of a fee' },
    { when: 'F5 not told as a reminder, but the first has no answer', article: 'Art. 15(3)', given: { by: 'nurmijarvi', request: access, ground: { ...again, earlier: [{ ...first, answered: null }] } }, expected: 'free (previous-unanswered); the notice speaks of a fee' },
    { when: 'F6 Tampere: a marketing ban for the fifth time in a year', article: 'Art. 21(2)-(3)', given: { by: 'tampere', request: { ...access, right: 'marketing-ban' }, ground: { ...alone, earlier: Array.from({ length: 4 }, () => ({ ...first, right: 'marketing-ban' as const })) } }, expected: 'free (right-is-free); the notice speaks of a fee' },
    { when: 'F7 Tampere: erasure after access in the same year', article: 'Art. 12(5)', given: { by: 'tampere', request: { ...access, right: 'erasure' }, ground: again }, expected: 'free (right-is-free); the notice speaks of a fee' },
    { when: 'F7 Nurmijärvi: the same; its notice speaks of access only', article: 'Art. 12(5)', given: { by: 'nurmijarvi', request: { ...access, right: 'erasure' }, ground: again }, expected: 'free (right-is-free)' },
    { when: 'access after erasure at Tampere: the notice counts any right, the law does not', article: 'Art. 15(3)', given: { by: 'tampere', request: access, ground: { ...alone, earlier: [{ ...first, right: 'erasure' }] } }, expected: 'free (first-request); the notice speaks of a fee' },
    { when: 'F8 monthly requests, a contact person’s decision with a fact', article: 'Art. 12(5); EDPB §192', given: { by: 'tampere', request: access, ground: { ...alone, earlier: monthly, excess: { by: 'contact-person', facts: ['Told in writing that the aim is to cause work.'] } } }, expected: 'may be charged on Art. 12(5) after tell-amount, offer-withdrawal, wait-answer; hint: fee-before-refusal; the notice speaks of a fee' },
    { when: 'F8 the same, decided by a clerk', article: 'Art. 12(5)', given: { by: 'tampere', request: access, ground: { ...alone, earlier: monthly, excess: { by: 'clerk', facts: ['Comes every month.'] } } }, expected: 'free (other-scope-or-data); the notice speaks of a fee' },
    { when: 'F8 the same, without a fact', article: 'Art. 12(5)', given: { by: 'tampere', request: access, ground: { ...alone, earlier: monthly, excess: { by: 'contact-person', facts: [' '] } } }, expected: 'free (other-scope-or-data); the notice speaks of a fee' },
    { when: 'F9 good self-service exists', article: 'EDPB §186', given: { by: 'nurmijarvi', request: access, ground: { ...again, selfService: true } }, expected: 'may be charged on Art. 15(3) after tell-amount, offer-withdrawal, wait-answer; hint: self-service; the notice speaks of a fee' },
    { when: 'offline: earlier requests may lie at another desk', article: 'spec 3.9', given: { by: 'nurmijarvi', request: access, ground: { ...again, historyComplete: false } }, expected: 'fee history incomplete until sync, no charge; the notice speaks of a fee' },
    { when: 'offline: erasure is free whatever the history', article: 'Art. 12(5)', given: { by: 'tampere', request: { ...access, right: 'erasure' }, ground: { ...alone, historyComplete: false } }, expected: 'free (right-is-free)' },
  ],
});

type Charge = { readonly of: FeeSuggestion; readonly counts: FeeCounts; readonly process: FeeProcess };
const priced: FeeRule = { ...rules.nurmijarvi, amount: { lines: [{ code: 'page', words: { fi: 's', sv: 's', en: 'p' }, cents: 20 }, { code: 'postage', words: { fi: 'p', sv: 'p', en: 'p' }, cents: 330 }], capCents: 1000 } };
const may = feeSuggestion(access, { ...again, rule: rules.nurmijarvi });
const whole = { toldCents: 530, withdrawalOffered: true, answer: 'goes-on' } satisfies FeeProcess;
const charge = ruleTable<Charge>({
  id: 'charge-fee', title: 'Charging a fee', file: 'shared/rules/charge-fee.ts',
  says: ['Shown with made-up prices: 20 cents a page, 3.30 € a letter, at most 10 €. The amount is told, withdrawal is offered, the answer is waited for; then and only then it is charged. No share of overhead.'],
  rule: ({ of, counts, process }) => told(chargeFee(of, priced, counts, process), (value) => (value.result === 'charged' ? `charged ${value.cents} cents` : 'withdrawn, nothing charged')),
  spoilt: ({ process }) => `charged ${process.toldCents ?? 0} cents`,
  rows: [
    { when: '10 pages by post, told, offered, goes on', article: 'EDPB §§31, 194', given: { of: may, counts: { page: 10, postage: 1 }, process: whole }, expected: 'charged 530 cents' },
    { when: '200 pages: the cap', article: 'Art. 15(3)', given: { of: may, counts: { page: 200 }, process: { ...whole, toldCents: 1000 } }, expected: 'charged 1000 cents' },
    { when: 'the person withdraws', article: 'EDPB §§31, 194', given: { of: may, counts: { page: 10, postage: 1 }, process: { ...whole, answer: 'withdraws' } }, expected: 'withdrawn, nothing charged' },
    { when: 'the amount was not told', article: 'EDPB §31', given: { of: may, counts: { page: 10, postage: 1 }, process: { ...whole, toldCents: null } }, expected: 'refused: fee-step-missing (toldCents)' },
    { when: 'another amount was told', article: 'EDPB §31', given: { of: may, counts: { page: 11, postage: 1 }, process: whole }, expected: 'refused: fee-amount-wrong (toldCents)' },
    { when: 'withdrawal was not offered', article: 'EDPB §194', given: { of: may, counts: { page: 10, postage: 1 }, process: { ...whole, withdrawalOffered: false } }, expected: 'refused: fee-step-missing (withdrawalOffered)' },
    { when: 'no answer yet', article: 'EDPB §194', given: { of: may, counts: { page: 10, postage: 1 }, process: { ...whole, answer: null } }, expected: 'refused: fee-step-missing (answer)' },
    { when: 'a cost that is on no list', article: 'Art. 12(5)', given: { of: may, counts: { hour: 1 }, process: whole }, expected: 'refused: fee-amount-wrong (hour)' },
    { when: 'half a page', article: 'bad input', given: { of: may, counts: { page: 0.5 }, process: whole }, expected: 'refused: fee-amount-wrong (page)' },
    { when: 'a request that is free', article: 'Art. 12(5)', given: { of: feeSuggestion(access, { ...alone, rule: rules.nurmijarvi }), counts: { page: 10 }, process: whole }, expected: 'refused: fee-not-chargeable' },
    { when: 'history incomplete', article: 'spec 3.9', given: { of: feeSuggestion(access, { ...again, historyComplete: false, rule: rules.nurmijarvi }), counts: { page: 10 }, process: whole }, expected: 'refused: fee-history-incomplete' },
  ],
});

export const feeTables = [suggestion, charge];
