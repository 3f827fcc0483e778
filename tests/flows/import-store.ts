// A central store on a real PostgreSQL for import tests: rows go in by the real import, people are read as they are stored.
import { z } from 'zod';
import { person, type Person } from '../../shared/registers/person.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

export interface ImportStore {
  readonly central: TestCentral;
  readonly people: () => Promise<readonly Person[]>;
  /** Keys of people of whom nothing is held. */
  readonly gone: () => Promise<readonly string[]>;
  readonly rows: <T extends z.ZodType>(row: T, text: string) => Promise<readonly z.infer<T>[]>;
}

/** The machine's own PostgreSQL where there is one, since its owner is no superuser and row-level security holds for it too. */
export function importServer(): Promise<PostgresServer> {
  const kind = serverKinds().at(-1);
  if (kind === undefined) throw new Error('There is no PostgreSQL.');
  return kind.start();
}

const stored = z.object({ person_key: z.string(), document: z.string().nullable() });

export async function importStore(server: PostgresServer): Promise<ImportStore> {
  const central = await testCentral(server);
  await central.admin.createController({ controller: 'tampere' });
  const rows: ImportStore['rows'] = (row, text) => onServer(central.databaseUrl, async (client) => {
    await client.query("select set_config('app.controller', 'tampere', false)");
    return (await client.query<Record<string, unknown>>(text)).rows.map((one) => row.parse(one));
  });
  const held = (): Promise<readonly z.infer<typeof stored>[]> => rows(stored, 'select person_key, document from person order by position');
  return {
    central, rows,
    people: async () => (await held()).flatMap(({ document }) => (document === null ? [] : [person.parse(JSON.parse(document))])),
    gone: async () => (await held()).flatMap(({ person_key: key, document }) => (document === null ? [key] : [])),
  };
}
