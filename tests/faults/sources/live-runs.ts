// Live sources asked for some records only: each of them comes in or is set aside, and none of anybody else's comes at all.
import type { AskedRecords } from '../../../central/sources/connectors/asked-records.ts';
import type { FileReading } from '../../../central/sources/read-source-file.ts';
import { readingOf } from '../../people/read-export.ts';
import { readerAddress } from './counterparts/database.ts';
import { accountOf, readStreamed, type Account } from './judge-reading.ts';
import type { MadeContract } from './made-contracts.ts';
import { databaseFile, tableFile, type WholeRun, type World } from './whole-runs.ts';

type Named = 'Asiakasnumero' | 'Henkilötunnus';

const one = (contracts: readonly MadeContract[]): Readonly<Record<Named, readonly string[]>> => ({
  'Asiakasnumero': contracts.filter((_, place) => place % 40 === 3).map(({ cells }) => cells['Asiakasnumero']),
  'Henkilötunnus': [...contracts.filter((_, place) => place % 90 === 5).map(({ cells }) => cells['Henkilötunnus']), "' or 1=1 --", "x' or true or 'y"],
});

/** The source is as the whole runs left it. */
async function askedOf(contracts: readonly MadeContract[], reading: FileReading): Promise<Account> {
  const values = one(contracts);
  const there = new Set(reading.file.columns.map(({ column }) => column));
  const names = (['Asiakasnumero', 'Henkilötunnus'] as const).filter((column) => there.has(column) && (reading.file.from.kind !== 'azure-table' || column === 'Asiakasnumero'));
  const only: AskedRecords = { columns: names.map((column) => ({ column, values: values[column] })), most: 1000, patience: 10_000 };
  const expected = contracts.filter(({ cells }) => names.some((column) => values[column].includes(cells[column])));
  return accountOf(expected.map(({ fate, fields }, place) => ({ line: place + 1, fate, fields })), await readStreamed({ ...reading, only }));
}

export const liveRuns: readonly WholeRun[] = [
  ['PostgreSQL, asked for some', async (contracts, { database }) => {
    await database.fill(contracts);
    return askedOf(contracts, { ...readingOf('enerity', databaseFile()), connections: new Map([['lahde', readerAddress(database.port)]]) });
  }],
  // A name with a letter outside a to z cannot be asked for in a table (load-source-profile.ts).
  ['Azure Table, asked for some', async (contracts: readonly MadeContract[], { azure }: World) => (
    askedOf(contracts, { ...readingOf('enerity', tableFile()), connections: new Map([['pilvi', azure.connection({ blob: azure.blobPort, table: azure.tablePort })]]) }))],
];
