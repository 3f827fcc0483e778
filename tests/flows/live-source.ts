// A source system on a real PostgreSQL for tests of the live look-up: contracts and bills in views, read by a role of their own, and the profiles that name them.
import { randomUUID } from 'node:crypto';
import type { Profiles } from '../../central/sources/live/live-profiles.ts';
import { folderSources } from '../../central/sources/pipeline/folder-sources.ts';
import type { ImportSource } from '../../central/sources/pipeline/import-source.ts';
import { sourceProfile, type SourceProfile } from '../../shared/registers/source-profile.ts';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import { shippedProfile } from '../people/shipped-profiles.ts';
import { onServer, type PostgresServer } from './central-fixture.ts';

export interface Contract { readonly number: string; readonly customer: string; readonly code?: string; readonly name?: string; readonly product?: string; readonly starts?: string }

export interface LiveSource {
  /** As the owner of the source system. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<void>;
  readonly putContracts: (...contracts: readonly Contract[]) => Promise<void>;
  readonly putBill: (number: string, customer: string, amount: string) => Promise<void>;
  readonly connections: ReadonlyMap<string, string>;
  /** The reading role's own address, by way of another port when one is given. */
  readonly address: (port?: number) => string;
  readonly role: string;
  readonly profiles: Profiles;
  /** Every source whole, as an import reads it. */
  readonly whole: (at: string) => Promise<readonly ImportSource[]>;
}

const words = { fi: '-', sv: '-', en: '-' };
const dialect = { separator: ';', qualifier: '"', encoding: 'utf-8', decimal: ',' };
const text = (column: string, field: string | null, role: string | null = null): Readonly<Record<string, unknown>> => ({ column, field, role, format: 'text', means: null });

function profileOf(system: string, files: readonly Readonly<Record<string, unknown>>[]): SourceProfile {
  return sourceProfile.parse({ controller: 'tampere', system, restsOn: { knowledge: 'assumption', words }, nameRank: 1, validFrom: '2018-05-25', validTo: null, files: files.map((file) => ({ dialect, ...file })) });
}

/** Contracts of Enerity and bills of AX are live, Trimble's points are a file. */
export const liveProfiles: readonly SourceProfile[] = [
  profileOf('enerity', [{
    name: 'vienti.sopimukset', from: { kind: 'postgresql', connection: 'enerity', schema: 'vienti', view: 'sopimukset' }, category: 'contracts', recordId: ['Sopimus'], live: { by: ['Asiakas', 'Tunnus'] },
    columns: [text('Sopimus', 'contract-number'), text('Asiakas', 'customer-number', 'customer-number'), text('Tunnus', null, 'identity-code'), text('Nimi', null, 'full-name'), text('Tuote', 'product'), { ...text('Alkaa', 'start'), format: 'iso-date' }],
  }]),
  profileOf('ax', [{
    name: 'vienti.laskut', from: { kind: 'postgresql', connection: 'ax', schema: 'vienti', view: 'laskut' }, category: 'invoices', recordId: ['Lasku'], live: { by: ['Asiakas'] }, whenGone: 'removed', rhythmDays: 7,
    columns: [text('Lasku', 'invoice'), text('Asiakas', 'customer-number', 'customer-number'), text('Summa', 'amount')],
  }]),
  profileOf('trimble-nis', [{ name: 'points.csv', category: 'network-connections', recordId: ['P'], columns: [text('P', null), text('Asiakas', null, 'customer-number')] }]),
];

/** A database of its own on the server. */
export async function liveSource(server: PostgresServer): Promise<LiveSource> {
  const ownerUrl = await server.freshDatabase();
  const role = `lukija_${randomUUID().slice(0, 8)}`;
  const sql: LiveSource['sql'] = async (query, values = []) => { await onServer(ownerUrl, (client) => client.query(query, [...values])); };
  await sql(`create schema vienti; create role ${role} login password 'lukija';
    create table vienti.sopimus ("Sopimus" text, "Asiakas" bigint, "Tunnus" text, "Nimi" text, "Tuote" text, "Alkaa" text); create view vienti.sopimukset as select * from vienti.sopimus;
    create table vienti.lasku ("Lasku" text, "Asiakas" text, "Summa" text); create view vienti.laskut as select * from vienti.lasku;
    grant usage on schema vienti to ${role}; grant select on vienti.sopimukset, vienti.laskut to ${role}`);
  const address = (port?: number): string => Object.assign(new URL(ownerUrl), { username: role, password: 'lukija', ...(port === undefined ? {} : { port: String(port) }) }).href;
  const connections = new Map([['enerity', address()], ['ax', address()]]);
  const profiles = { profile: shippedProfile('tampere'), sourceProfiles: liveProfiles };
  return {
    sql, role, connections, profiles, address,
    putContracts: async (...contracts) => {
      for (const { number, customer, code = null, name = null, product = 'Sähkö', starts = '2024-01-01' } of contracts) await sql('insert into vienti.sopimus values ($1, $2, $3, $4, $5, $6)', [number, customer, code, name, product, starts]);
    },
    putBill: (number, customer, amount) => sql('insert into vienti.lasku values ($1, $2, $3)', [number, customer, amount]),
    whole: async (at) => {
      const today = helsinkiDateOf(at);
      if (!today.ok) throw new Error('no day');
      return (await folderSources({ ...profiles, folder: '/nowhere', today: today.value, connections })).sources;
    },
  };
}
