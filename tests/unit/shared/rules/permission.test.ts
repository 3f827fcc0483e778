// Who may do what, by the table of guarantees.md "Roles", and its two laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../../shared/outcomes.ts';
import { action, mayDo, role, type Action, type Actor, type PermissionSubject, type Role } from '../../../../shared/rules/permission.ts';

const actorWith = (...roles: readonly Role[]): Actor => ({ id: 'aino', roles, registers: ['customers'] });
const ownCase: PermissionSubject = { register: 'customers', receivedBy: 'veikko', lineActor: 'aino' };
const deskWork: readonly Action[] = ['find-person', 'see-person', 'reveal-identity-code', 'log-request', 'check-identity', 'sign-request', 'make-paper', 'hand-over', 'open-case', 'read-log'];
const allowed: Readonly<Record<Role, readonly Action[]>> = {
  clerk: [...deskWork, 'answer-task'],
  'contact-person': [...deskWork, 'take-case', 'decide-right', 'extend-due', 'answer-task', 'charge-fee', 'lift-restricted', 'decide-estate', 'read-figures'],
  administrator: ['read-log', 'read-figures', 'manage-users', 'manage-registers', 'manage-sources'],
  auditor: ['read-log', 'read-figures'],
};

describe('the table of roles', () => {
  it.each(role.options.flatMap((held) => action.options.map((what) => [held, what, allowed[held].includes(what)] as const)))('%s: %s is %s', (held, what, may) => {
    expect(mayDo(actorWith(held), what, ownCase).ok).toBe(may);
  });

  it('an administrator sees the log without its content, an auditor whole', () => {
    expect(mayDo(actorWith('administrator'), 'read-log', {})).toEqual({ ok: true, value: { extent: 'without-content', receiverDecides: false } });
    expect(mayDo(actorWith('auditor'), 'read-log', {})).toEqual({ ok: true, value: { extent: 'whole', receiverDecides: false } });
  });

  it('a clerk reads own lines only', () => {
    expect(mayDo(actorWith('clerk'), 'read-log', { lineActor: 'aino' }).ok).toBe(true);
    expect(mayDo(actorWith('clerk'), 'read-log', { lineActor: 'veikko' })).toEqual(refused('not-permitted'));
    expect(mayDo(actorWith('clerk'), 'read-log', {})).toEqual(refused('not-permitted'));
  });

  it('a contact person decides, takes and reads in own registers only', () => {
    for (const what of ['decide-right', 'take-case', 'read-log'] as const) {
      expect(mayDo(actorWith('contact-person'), what, { ...ownCase, register: 'district-heating' })).toEqual(refused('other-register'));
    }
    expect(mayDo(actorWith('contact-person'), 'decide-right', { receivedBy: 'veikko' })).toEqual(refused('not-permitted'));
  });

  it('nobody without a role may do anything, nor with a role or an action that does not exist', () => {
    for (const what of action.options) expect(mayDo(actorWith(), what, ownCase)).toEqual(refused('not-permitted'));
    for (const name of ['constructor', '__proto__', 'toString', 'root']) {
      // True of nothing: names from damaged stored data are pressed into the types on purpose.
      expect(mayDo({ id: 'aino', roles: [name as Role], registers: ['customers'] }, 'find-person', ownCase).ok).toBe(false);
      // True of nothing, as above.
      expect(mayDo(actorWith(...role.options), name as Action, ownCase).ok).toBe(false);
    }
  });
});

describe('the person who received a request does not decide it', () => {
  const received: PermissionSubject = { register: 'customers', receivedBy: 'aino' };

  it('whatever roles that person has', () => {
    expect(mayDo(actorWith(...role.options), 'decide-right', received)).toEqual(refused('receiver-may-not-decide'));
    expect(mayDo(actorWith('contact-person'), 'decide-right', { ...received, oneDeskOffice: false })).toEqual(refused('receiver-may-not-decide'));
  });

  it('unless the register is of a one-person office, and then the permit says so for the log', () => {
    expect(mayDo(actorWith('contact-person'), 'decide-right', { ...received, oneDeskOffice: true })).toEqual({ ok: true, value: { extent: 'whole', receiverDecides: true } });
    expect(mayDo(actorWith('contact-person'), 'decide-right', { ...received, receivedBy: 'veikko', oneDeskOffice: true })).toEqual({ ok: true, value: { extent: 'whole', receiverDecides: false } });
    expect(mayDo(actorWith('clerk'), 'decide-right', { ...received, oneDeskOffice: true })).toEqual(refused('not-permitted'));
  });

  it('and where the receiver is not known nobody decides', () => {
    expect(mayDo(actorWith('contact-person'), 'decide-right', { register: 'customers', oneDeskOffice: true })).toEqual(refused('receiver-may-not-decide'));
  });

  it('in any case, register and mix of roles', () => {
    fc.assert(fc.property(fc.subarray(role.options), fc.constantFrom('customers', 'heat'), fc.constantFrom(undefined, false), (roles, register, setting) => {
      const subject = setting === undefined ? { register, receivedBy: 'aino' } : { register, receivedBy: 'aino', oneDeskOffice: setting };
      expect(mayDo({ id: 'aino', roles, registers: ['customers', 'heat'] }, 'decide-right', subject).ok).toBe(false);
    }));
  });
});

describe('permission never grows by losing', () => {
  const subject: fc.Arbitrary<PermissionSubject> = fc.record({
    register: fc.constantFrom('customers', 'heat'), receivedBy: fc.constantFrom('aino', 'veikko'), oneDeskOffice: fc.boolean(), lineActor: fc.constantFrom('aino', 'veikko'),
  }, { requiredKeys: [] });
  const strength = (actor: Actor, what: Action, about: PermissionSubject): number => {
    const answer = mayDo(actor, what, about);
    if (!answer.ok) return 0;
    return answer.value.extent === 'without-content' ? 1 : 2;
  };

  it('a role', () => {
    fc.assert(fc.property(fc.subarray(role.options), fc.nat(3), fc.constantFrom(...action.options), subject, (roles, lost, what, about) => {
      const fewer = roles.filter((_, place) => place !== lost);
      expect(strength(actorWith(...fewer), what, about)).toBeLessThanOrEqual(strength(actorWith(...roles), what, about));
    }), { numRuns: 3000 });
  });

  it('a register, or what is known of the case', () => {
    fc.assert(fc.property(fc.subarray(role.options), fc.constantFrom(...action.options), subject, (roles, what, about) => {
      const whole = strength({ id: 'aino', roles, registers: ['customers', 'heat'] }, what, about);
      expect(strength({ id: 'aino', roles, registers: ['customers'] }, what, about)).toBeLessThanOrEqual(whole);
      expect(strength({ id: 'aino', roles, registers: ['customers', 'heat'] }, what, {})).toBeLessThanOrEqual(whole);
    }), { numRuns: 3000 });
  });
});
