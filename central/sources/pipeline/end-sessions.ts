// Ends connections to the store by the name they were opened under: a process that was killed leaves its statement running in PostgreSQL, and with it the controller's import lock.
import pg from 'pg';

const patience = 5000;

/** Names are drawn for one work (start-import.ts), so nobody else's connection is ever ended. What such a connection had not committed is taken back. */
export async function endSessions(client: pg.Client, sessionName: string): Promise<void> {
  await client.query('select pg_terminate_backend(pid, $2) from pg_stat_activity where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()', [sessionName, patience]);
}

/** The same on a connection of its own; where the database cannot be reached, nothing runs in it. */
export async function endWork(ownerUrl: string, sessionName: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await endSessions(client, sessionName);
  } catch {
    // The work itself tells what it died of.
  } finally {
    await client.end().catch(() => undefined);
  }
}
