// In which epoch a process of central numbers, on a store in memory instead of PostgreSQL.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { logHeads } from '../../../../central/lines/log-heads.ts';
import { receiptSigner } from '../../../../central/secrets/receipt-signer.ts';
import type { CentralTables } from '../../../faults/simulator/central-tables.ts';
import { tableDatabase } from '../../../faults/simulator/table-database.ts';

const controller = 'tampere';
const signer = receiptSigner({ derive: (purpose) => createHash('sha256').update(`heads:${purpose}`).digest() });

function twoInstances() {
  const tables: CentralTables = { lines: [], epochs: [], suspensions: [], forks: [], decided: [], started: 1, devices: [], actors: [] };
  const db = tableDatabase(() => tables);
  return { tables, one: logHeads(db, signer), other: logHeads(db, signer) };
}

describe('the epoch of a process (on a double of the store)', () => {
  it('begins at its first call for a controller and stays', async () => {
    const { one } = twoInstances();
    const first = await one.current(controller, null);
    expect(first.ordinal).toBe(1);
    expect((await one.current(controller, null)).epoch).toBe(first.epoch);
  });

  it('begins anew when the database server was started anew: its folder may have been put back from a backup', async () => {
    const { tables, one, other } = twoInstances();
    await one.current(controller, null);
    const before = await other.current(controller, null);
    tables.started = 2;
    const after = await other.current(controller, null);
    expect(after.ordinal).toBe(before.ordinal + 1);
    expect((await one.current(controller, null)).ordinal).toBe(after.ordinal + 1);
    expect((await one.current(controller, null)).ordinal).toBe(after.ordinal + 1);
  });
});
