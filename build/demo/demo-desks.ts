// The demonstration's made-up desks and accounts; their passwords are shown on its login screen only.
import type { Role } from '../../shared/rules/permission.ts';

export interface DemoAccount { readonly user: string; readonly name: string; readonly password: string; readonly roles: readonly [Role]; readonly registers: 'all' | 'none' }
export interface DemoOffice { readonly controller: string; readonly office: string; readonly accounts: readonly DemoAccount[] }

const clerk = (user: string, name: string): DemoAccount => ({ user, name, password: 'pihlaja-kukkii-tiskilla', roles: ['clerk'], registers: 'none' });
const contactPerson = (user: string, name: string): DemoAccount => ({ user, name, password: 'hauki-ui-suvannossa', roles: ['contact-person'], registers: 'all' });
const administrator = (user: string, name: string): DemoAccount => ({ user, name, password: 'metso-lentaa-kelon-yli', roles: ['administrator'], registers: 'none' });

/** Offices of the two controllers; a demonstration has up to nine desks in each. */
export const demoOffices: readonly DemoOffice[] = [
  { controller: 'tampere', office: 'RAT', accounts: [clerk('liisa', 'Liisa Palvelija'), clerk('mikko', 'Mikko Malli'), contactPerson('yrjo', 'Yrjö Yhteyshenkilö'), administrator('ylla', 'Ylla Pääkäyttäjä')] },
  { controller: 'nurmijarvi', office: 'NUR', accounts: [clerk('saara', 'Saara Palvelija'), contactPerson('pentti', 'Pentti Yhteyshenkilö'), administrator('orvokki', 'Orvokki Pääkäyttäjä')] },
];

export const demoDesksMax = 9;
