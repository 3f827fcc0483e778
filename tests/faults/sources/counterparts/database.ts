// Contracts in a view of a real PostgreSQL server, typed as a database types them, read by a role that can only read.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../../../central/postgres/start-embedded.ts';
import type { Placed } from '../judge-reading.ts';
import { contractColumns, isoOf, type MadeContract } from '../made-contracts.ts';

export interface SourceDatabase { readonly port: number; readonly database: string; readonly fill: (contracts: readonly MadeContract[]) => Promise<readonly Placed[]>; readonly stop: () => Promise<void> }

/** `address` of the reading role on a port, which may be a proxy's. */
export function readerAddress(port: number): string {
  return `postgresql://lukija:lukija@127.0.0.1:${String(port)}/postgres`;
}

export async function openSourceDatabase(folder: string): Promise<SourceDatabase> {
  const home = join(folder, 'source-database');
  mkdirSync(home);
  const server = await startEmbedded(home, 'proof-of-sources');
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  await owner.query(`create schema vienti; create role lukija login password 'lukija';
    create table vienti.sopimus ("Sopimusnumero" text, "Asiakasnumero" bigint, "Henkilötunnus" text, "Käyttöpaikka" numeric, "Tuote" text, "Hinta" numeric(8,2), "Alkaa" date, "Päättyy" timestamp, "Tila" text, "Sisäinen" text default 'x');
    create view vienti.sopimukset as select * from vienti.sopimus;
    grant usage on schema vienti to lukija; grant select on vienti.sopimukset to lukija`);
  return {
    port: Number(new URL(server.ownerUrl).port), database: 'postgres',
    fill: async (contracts) => {
      await owner.query('truncate vienti.sopimus');
      for (let at = 0; at < contracts.length; at += 500) await insert(owner, contracts.slice(at, at + 500));
      return contracts.map(({ fate, fields }, place) => ({ line: place + 1, fate, fields }));
    },
    stop: async () => {
      await owner.end();
      await server.stop();
    },
  };
}

// A typed column cannot hold every fault of a text; it has its own: infinity and not-a-number.
async function insert(owner: pg.Client, contracts: readonly MadeContract[]): Promise<void> {
  const values = contracts.map(({ cells, fate }) => [
    cells['Sopimusnumero'], cells['Asiakasnumero'], cells['Henkilötunnus'], cells['Käyttöpaikka'], cells['Tuote'], fate === 'bad-decimal' ? 'NaN' : cells['Hinta'].replace(',', '.'),
    fate === 'bad-date' ? 'infinity' : isoOf(cells['Alkaa']), cells['Päättyy'] === '' ? null : isoOf(cells['Päättyy']), cells['Tila'],
  ]);
  const rows = values.map((row, at) => `(${row.map((_, place) => `$${String(at * row.length + place + 1)}`).join(', ')})`).join(', ');
  await owner.query(`insert into vienti.sopimus (${contractColumns.map((column) => pg.escapeIdentifier(column)).join(', ')}) values ${rows}`, values.flat());
}
