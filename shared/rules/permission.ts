// Who may do what: the table of roles, and the rule that the receiver of a request does not decide it (guarantees.md "Roles").
import { z } from 'zod';
import { ok, refused, type Result } from '../outcomes.ts';

export const role = z.enum(['clerk', 'contact-person', 'administrator', 'auditor']);
export type Role = z.infer<typeof role>;

export const action = z.enum([
  'find-person', 'see-person', 'reveal-identity-code', 'log-request', 'check-identity', 'sign-request', 'make-paper', 'hand-over',
  'open-case', 'take-case', 'decide-right', 'extend-due', 'answer-task', 'charge-fee', 'lift-restricted', 'decide-estate', 'read-log', 'read-figures', 'manage-users', 'manage-registers', 'manage-sources',
]);
export type Action = z.infer<typeof action>;

export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  /** The registers this contact person answers for. */
  readonly registers: readonly string[];
}

/** What the action touches. What a rule needs and is not said here is taken as forbidding. */
export interface PermissionSubject {
  readonly register?: string;
  /** Actor id of the person who received the request. */
  readonly receivedBy?: string;
  /** The register's setting for one-person offices. */
  readonly oneDeskOffice?: boolean;
  /** Actor id of the log line that is read. */
  readonly lineActor?: string;
}

export interface Permit {
  /** `without-content`: lines may be listed, their content may not be opened. */
  readonly extent: 'whole' | 'without-content';
  /** The receiver decides by the one-person setting: the line written must say so. */
  readonly receiverDecides: boolean;
}

type Grant = 'yes' | 'own-registers' | 'own-lines' | 'without-content';

const desk = { clerk: 'yes', 'contact-person': 'yes' } as const;

const table: Readonly<Record<Action, Readonly<Partial<Record<Role, Grant>>>>> = {
  'find-person': desk,
  'see-person': desk,
  'reveal-identity-code': desk,
  'log-request': desk,
  'check-identity': desk,
  'sign-request': desk,
  'make-paper': desk,
  'hand-over': desk,
  'open-case': desk,
  'take-case': { 'contact-person': 'own-registers' },
  'decide-right': { 'contact-person': 'own-registers' },
  'extend-due': { 'contact-person': 'own-registers' },
  'answer-task': { clerk: 'yes', 'contact-person': 'own-registers' },
  // Never a clerk's, and never automatic (spec/rules.md 3.9).
  'charge-fee': { 'contact-person': 'own-registers' },
  // Marked by anyone on the visitor's word; a mark taken off by mistake could be fatal (spec/rules.md 3.7). No register owns a person.
  'lift-restricted': { 'contact-person': 'yes' },
  'decide-estate': { 'contact-person': 'own-registers' },
  'read-log': { clerk: 'own-lines', 'contact-person': 'own-registers', administrator: 'without-content', auditor: 'yes' },
  // Counts and diary numbers of the register's yearly account; opening a case asks its own right.
  'read-figures': { 'contact-person': 'yes', administrator: 'yes', auditor: 'yes' },
  'manage-users': { administrator: 'yes' },
  'manage-registers': { administrator: 'yes' },
  'manage-sources': { administrator: 'yes' },
};

/**
 * Rights of several roles add up, so losing a role never gives one.
 * Outcomes: `not-permitted`, `other-register`, `receiver-may-not-decide`.
 */
export function mayDo(actor: Actor, what: Action, subject: PermissionSubject): Result<Permit> {
  const grants = grantsOf(actor, what);
  const held = grants.filter((grant) => holds(grant, actor, subject));
  if (held.length === 0) return refused(grants.includes('own-registers') && subject.register !== undefined ? 'other-register' : 'not-permitted');
  const extent = held.every((grant) => grant === 'without-content') ? 'without-content' : 'whole';
  if (what !== 'decide-right') return ok({ extent, receiverDecides: false });
  // Not known who received it: it may have been this person.
  if (subject.receivedBy === undefined) return refused('receiver-may-not-decide');
  const receiverDecides = subject.receivedBy === actor.id;
  if (receiverDecides && subject.oneDeskOffice !== true) return refused('receiver-may-not-decide');
  return ok({ extent, receiverDecides });
}

function grantsOf(actor: Actor, what: Action): readonly Grant[] {
  // Actions come from stored data too: one that is not of the table gives nothing.
  const row = Object.hasOwn(table, what) ? table[what] : {};
  return actor.roles.flatMap((held) => row[held] ?? []);
}

function holds(grant: Grant, actor: Actor, subject: PermissionSubject): boolean {
  switch (grant) {
    case 'yes': case 'without-content': return true;
    case 'own-registers': return subject.register !== undefined && actor.registers.includes(subject.register);
    case 'own-lines': return subject.lineActor === actor.id;
  }
}
