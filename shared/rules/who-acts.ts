// The people behind an escalation step: who has the case, who answers for the register, who stands in, who runs the desk.
import type { Role } from './permission.ts';
import type { Told } from './escalation.ts';

export interface ActingAccount { readonly user: string; readonly roles: readonly Role[]; readonly registers: readonly string[] }

/** `users` empty: nobody is named for it, and that is said. */
export interface Acting { readonly told: Told; readonly users: readonly string[] }

/**
 * The contact person who took the case is its contact person; else the first named for the register. The others of the
 * register stand in. In the order of `tells`.
 */
export function whoActs(tells: readonly Told[], owner: string | null, register: string | null, accounts: readonly ActingAccount[]): readonly Acting[] {
  const contacts = accounts.filter(({ roles, registers }) => roles.includes('contact-person') && register !== null && registers.includes(register)).map(({ user }) => user);
  const contact = contacts.find((user) => user === owner) ?? contacts[0];
  return tells.map((told) => ({ told, users: usersOf(told) }));

  function usersOf(told: Told): readonly string[] {
    switch (told) {
      case 'owner': return owner === null ? [] : [owner];
      case 'contact-person': return contact === undefined ? [] : [contact];
      case 'deputy': return contacts.filter((user) => user !== contact);
      case 'administrator': return accounts.filter(({ roles }) => roles.includes('administrator')).map(({ user }) => user);
    }
  }
}
