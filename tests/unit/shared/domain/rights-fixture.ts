// Requests of every right, and a profile with what they touch: marketing, recordings, bookkeeping, recipients.
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import type { AskedRight } from '../../../../shared/domain/case/asked-right.ts';
import type { DecideContext } from '../../../../shared/domain/case/context.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { evolve } from '../../../../shared/domain/case/evolve.ts';
import { newCase, type CaseState } from '../../../../shared/domain/case/state.ts';
import { controllerProfile } from '../../../../shared/registers/controller.ts';
import { accessRequest, clerk, contextOf, lineIdOf, passport, profile, type Step } from './case-fixture.ts';

const words = (text: string): { fi: string; sv: string; en: string } => ({ fi: text, sv: text, en: text });
const always = { validFrom: '2020-01-01', validTo: null };
export const everything = { categories: 'all' as const, from: null, to: null };

export const fee = {
  id: 'fee', trigger: { rights: ['access'], previousRights: ['access'], window: { months: 12, anchor: 'previous-received' } },
  chargeableOnlyIf: [{ basis: '15(3)', sameScope: true, samePeriod: true, previousAnswered: true }, { basis: '12(5)', decisionBy: 'contact-person', factsMin: 1 }],
  neverFor: ['erasure'], amount: { lines: [{ code: 'page', words: words('sivu'), cents: 50 }], capCents: 2000 }, process: ['tell-amount', 'offer-withdrawal', 'wait-answer'], ...always,
};

/** `invoices` are kept by law, `contact` by a plan, `adverts` are marketing. */
export const wideProfile = controllerProfile.parse({
  ...profile,
  systems: [
    { code: 'generis', name: 'Generis', kind: 'data', owner: words('o'), description: words('d'), categories: ['contact', 'invoices'], searchBy: ['customer-number'], ...always },
    { code: 'post', name: 'Post', kind: 'data', owner: words('o'), description: words('d'), categories: ['adverts'], marketing: true, ...always },
    { code: 'cameras', name: 'Cameras', kind: 'index-only', owner: words('o'), description: words('d'), categories: ['video'], overwrittenAfterDays: 14, ...always },
  ],
  categories: ['contact', 'invoices', 'adverts', 'video'].map((code) => ({
    code, name: words(code), purpose: words('p'), legalBases: [code === 'adverts' ? 'consent' : 'contract'], source: words('s'), marketing: code === 'adverts',
    retention: code === 'invoices' ? 'books' : 'plan', fields: [{ key: 'name', label: words('n'), codes: null, format: 'text' }], ...always,
  })),
  retentions: [{ code: 'plan', words: words('w'), months: null, from: 'by-plan', law: null, ...always }, { code: 'books', words: words('w'), months: 72, from: 'calendar-year-end', law: words('Kirjanpitolaki 2:10'), ...always }],
  recipients: [{ code: 'lindorff', name: words('Lindorff'), kind: 'processor', purpose: words('p'), categories: ['invoices'], ...always }, { code: 'enemix', name: words('Enemix'), kind: 'processor', purpose: words('p'), categories: ['contact'], ...always }],
  registers: profile.registers.map((one) => ({ ...one, systems: ['generis', 'post', 'cameras'], categories: ['contact', 'invoices', 'adverts', 'video'], recipients: ['lindorff', 'enemix'], feeRule: fee })),
});

export const everyRight: readonly AskedRight[] = [
  { right: 'access', scope: everything },
  { right: 'rectification', changes: [{ category: 'contact', field: 'name', old: 'Testnen', new: 'Testinen', evidence: 'passport' }] },
  { right: 'erasure', scope: everything, claimed: '17(1)(a)' },
  { right: 'restriction', cause: '18(1)(a)', scope: everything },
  { right: 'portability', scope: everything },
  { right: 'objection', situation: 'Olen muuttanut ulkomaille.' },
  { right: 'marketing-ban' },
  { right: 'consent-withdrawal', purposes: ['uutiskirje'] },
  { right: 'automated-decisions' },
  { right: 'complaint', text: 'Vastaus viipyi.' },
];

export function requestOf(rights: readonly AskedRight[], more: Partial<Extract<CaseCommand, { kind: 'log-request' }>> = {}): Extract<CaseCommand, { kind: 'log-request' }> {
  return { ...accessRequest, rights: [...rights], ...more };
}

let made = 500;

/** Gives the commands in order under the wide profile; throws at a refusal that `give` was not asked to expect. */
export function after(steps: readonly Step[], over: Partial<DecideContext> = {}, from: CaseState = newCase): CaseState {
  return steps.reduce((state, { command, by = clerk }) => {
    const drafts = decide(state, command, contextOf({ profile: wideProfile, actor: by, ...over }));
    if (!drafts.ok) throw new Error(`${command.kind}: ${drafts.code} ${drafts.field ?? ''}`);
    return drafts.value.reduce((folded, draft) => {
      made += 1;
      return evolve(folded, { ...draft, id: lineIdOf(made), at: '2026-11-22T08:41:00.000Z', actor: by.id, device: 'd' });
    }, state);
  }, from);
}

/** The outcome of one more command: its code with the field, or `ok`. */
export function codeAfter(state: CaseState, { command, by = clerk }: Step, over: Partial<DecideContext> = {}): string {
  const drafts = decide(state, command, contextOf({ profile: wideProfile, actor: by, ...over }));
  return drafts.ok ? 'ok' : drafts.field === undefined ? drafts.code : `${drafts.code} ${drafts.field}`;
}

export function loggedWith(rights: readonly AskedRight[], over: Partial<DecideContext> = {}): CaseState {
  return after([{ command: passport }, { command: requestOf(rights) }], over);
}
