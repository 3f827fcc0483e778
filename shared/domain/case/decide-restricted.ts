// Non-disclosure on the visitor's word: marked at once by whoever is at the desk, lifted by a contact person alone (spec/rules.md 3.7).
import { lineId } from '../../formats/ids.ts';
import { refused } from '../../outcomes.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** No proof is asked: a mark too many costs a pick-up, one too few a life. Outcomes: `person-unknown`, `case-state` (marked already). */
export function markRestricted(_state: CaseState, command: Command<'mark-restricted'>, { person }: DecideContext): Drafts {
  if (person?.personKey !== command.personKey) return refused('person-unknown', { field: 'personKey' });
  if (person.restricted) return refused('case-state');
  return line({ type: 'person-restricted', content: { personKey: command.personKey } });
}

/** What the register itself says is not lifted here. Outcomes: `person-unknown`, `case-state` (no mark of a desk), `reasons-missing`. */
export function liftRestricted(_state: CaseState, command: Command<'lift-restricted'>, { person }: DecideContext): Drafts {
  if (person?.personKey !== command.personKey) return refused('person-unknown', { field: 'personKey' });
  if (person.restrictedBy.length === 0) return refused('case-state');
  if (command.reasons.trim() === '') return refused('reasons-missing', { field: 'reasons' });
  return line({ type: 'person-unrestricted', content: { personKey: command.personKey, marks: person.restrictedBy.map((mark) => lineId.parse(mark)), reasons: command.reasons.trim() } });
}
