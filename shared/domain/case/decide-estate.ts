// An estate's case: a person who has died is not protected by the GDPR (recital 27), so no clock runs and no right is decided.
import { diaryNumber } from '../../formats/ids.ts';
import { refused } from '../../outcomes.ts';
import { inForce } from '../../registers/controller.ts';
import { actingOf } from './mandates.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseContent } from './content.ts';
import type { DecideContext, KnownPerson } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/**
 * Outcomes: `case-state`, `identity-not-checked` (of the asker), `mandate-missing` (field `seen.estate-inventory`: nobody has shown
 * who the shareholders are), `register-unknown`, `received-in-future`.
 */
export function logEstate(state: CaseState, command: Command<'log-estate'>, context: DecideContext): Drafts {
  if (state.request !== null || state.facts['estate-logged'].length > 0) return refused('case-state');
  if (state.identity?.verdict !== 'passed') return refused('identity-not-checked');
  const acting = actingOf(state);
  if (acting.as !== 'representative' || acting.kind !== 'estate') return refused('mandate-missing', { field: 'seen.estate-inventory' });
  const register = context.profile.registers.find((one) => one.id === command.register && inForce(one, context.today));
  if (register === undefined) return refused('register-unknown', { field: 'register' });
  if (command.receivedOn > context.today) return refused('received-in-future', { field: 'receivedOn' });
  const { office, desk, now } = context;
  const { ownWords, language, receivedOn } = command;
  return line({ type: 'estate-logged', content: {
    diaryNumber: diaryNumber.parse(context.nextDiaryNumber(Number(receivedOn.slice(0, 4)))), register: register.id,
    deceased: deceasedOf(state.identity, context.person),
    asker: { name: acting.fact.agent ?? '', birthYear: acting.fact.agentBirthYear },
    ownWords, language, receivedOn, receivedAt: now, office, desk,
  } });
}

function deceasedOf(identity: NonNullable<CaseState['identity']>, person: KnownPerson | null): CaseContent<'estate-logged'>['deceased'] {
  const born = person?.birthDate ?? null;
  return { personKey: identity.personKey, name: person?.name ?? identity.visitor?.name ?? '', birthYear: born === null ? null : Number(born.slice(0, 4)) };
}

/** What is given rests on the estate's own law, not on Art. 15: the reasons say on which. Outcomes: `case-state`, `reasons-missing`, `case-incomplete`. */
export function settleEstate(state: CaseState, { result, reasons }: Command<'settle-estate'>, { incomplete }: DecideContext): Drafts {
  if (state.facts['estate-logged'].length === 0 || state.facts['estate-settled'].length > 0) return refused('case-state');
  if (incomplete > 0) return refused('case-incomplete');
  if (reasons.trim() === '') return refused('reasons-missing', { field: 'reasons' });
  return line({ type: 'estate-settled', content: { result, reasons: reasons.trim() } });
}
