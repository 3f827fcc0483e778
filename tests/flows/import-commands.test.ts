// The administrator's road: an export tried out, brought, reported and its uncertain pairs decided, by the commands alone; against the same import in memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateExports } from '../../build/demo/generate-exports.ts';
import { knownTampere } from '../../build/demo/known-people.ts';
import type { CentralCommand } from '../../central/commands/central-command.ts';
import { importCommand } from '../../central/commands/import-command.ts';
import { importReportCommand } from '../../central/commands/import-report-command.ts';
import { joinsCommand } from '../../central/commands/joins-command.ts';
import { restoreAccountCommand, suspendAccountCommand } from '../../central/commands/suspend-account-command.ts';
import type { ServerSettings } from '../../central/server-settings.ts';
import { person, type Person } from '../../shared/registers/person.ts';
import { emptyFolder, fillFolder, importShipped } from '../people/export-folder.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';
import type { PostgresServer } from './central-fixture.ts';

const exports = emptyFolder();
const tampere = join(exports.folder, 'tampere');

describe('an administrator with a folder of exports', () => {
  let server: PostgresServer;
  let store: ImportStore;
  beforeAll(async () => {
    generateExports({ seed: 7, persons: 40, folder: exports.folder });
    server = await importServer();
    store = await importStore(server);
    await store.central.admin.putAccounts({ controller: 'tampere', accounts: [{ user: 'administrator-one', roles: ['administrator'] }, { user: 'clerk-one', roles: ['receiver'] }] });
  });
  afterAll(async () => {
    await store.central.close();
    await server.stop();
    exports.remove();
  });

  const run = async (command: CentralCommand, ...args: readonly string[]): Promise<{ readonly code: number; readonly said: readonly string[] }> => {
    const said: string[] = [];
    const settings: ServerSettings = { CENTRAL_HOST: '127.0.0.1', CENTRAL_PORT: 0, CENTRAL_LOG: 'silent', CENTRAL_FOLDER: store.central.folder, DATABASE_URL: store.central.databaseUrl, CENTRAL_SECRET: server.secret };
    return { code: await command.run({ args: [...args, '--controller', 'tampere'], settings, say: (line) => said.push(line) }), said };
  };
  // Parsed, so that keys stand in one order on both sides: the texts of them are compared.
  const withoutKey = (given: Person): unknown => {
    const { personKey, items, ...rest } = person.parse(given);
    return { ...rest, items: items.map(({ broughtAt, ...item }) => item) };
  };
  const byName = (people: readonly unknown[]): readonly string[] => people.map((one) => JSON.stringify(one)).toSorted();
  const names = Object.values(knownTampere).flatMap(({ familyName, customerNumber, identityCode }) => [familyName, customerNumber, identityCode ?? customerNumber]).filter((text) => text.length > 3);

  it('tries it out: sees shapes, never values, and what no field keeps; nothing is stored', async () => {
    fillFolder(tampere, { 'enerity/yhteydenotot.csv': readFileSync(join(tampere, 'enerity', 'yhteydenotot.csv'), 'utf8').replace(/\r\n/g, ';x\r\n') });
    const { code, said } = await run(importCommand, tampere, '--dry-run');
    expect(code).toBe(0);
    expect(said.filter((line) => line.includes('unknown-column'))).toHaveLength(1);
    expect(said.filter((line) => /^ {2}line \d+: /.test(line)).length).toBeGreaterThan(20);
    expect(said.at(-1)).toBe('import: nothing was stored; the report: npm run central -- import-report --run 1');
    expect(names.filter((text) => said.join('\n').includes(text))).toEqual([]);
    expect(await store.people()).toEqual([]);
  });

  it('brings it: the same people as the rules in memory give, field by field', async () => {
    const { code, said } = await run(importCommand, tampere);
    expect([code, said.at(-1)]).toEqual([0, 'import: the report: npm run central -- import-report --run 2']);
    const memory = await importShipped('tampere', tampere);
    const people = await store.people();
    expect(byName(people.map(withoutKey))).toEqual(byName(memory.persons.map(withoutKey)));
    const { unjoined, quarantined } = await store.central.admin.listUnjoined('tampere') ?? { unjoined: [], quarantined: [] };
    expect(byName([...unjoined])).toEqual(byName([...memory.unjoined].map(({ system, file, line, reason }) => ({ system, file, line, reason }))));
    expect(byName([...quarantined])).toEqual(byName([...memory.quarantined].map(({ system, file, line, reason }) => ({ system, file, line, reason }))));
  });

  it('prints a report that names every row that was not understood, and no person', async () => {
    const file = join(exports.folder, 'report.txt');
    expect((await run(importReportCommand, '--to', file)).said).toEqual([`import-report: in ${file}`]);
    const report = readFileSync(file, 'utf8');
    const { quarantined } = await store.central.admin.listUnjoined('tampere') ?? { quarantined: [] };
    expect(quarantined.length).toBeGreaterThan(3);
    expect(quarantined.filter(({ system, file: name, line, reason }) => !report.includes(`${system}/${name}\tline ${String(line)}\t${reason}`))).toEqual([]);
    expect(report).toContain('enerity/yhteydenotot.csv\tunknown-column\tx');
    expect(names.filter((text) => report.includes(text))).toEqual([]);
    await expect(run(importReportCommand, '--run', '99')).rejects.toThrow('no such import');
  });

  it('decides an uncertain pair in an administrator\'s name and in nobody else\'s', async () => {
    const [first] = (await run(joinsCommand)).said;
    const id = /^joins: (\d+) waiting, \d+ of 100/.exec(first ?? '')?.[1] ?? '';
    expect(names.filter((text) => (first ?? '').includes(text))).toEqual([]);
    await expect(run(joinsCommand, 'accept', id, '--by', 'clerk-one')).rejects.toThrow('no administrator');
    await run(suspendAccountCommand, '--user', 'administrator-one');
    await expect(run(joinsCommand, 'accept', id, '--by', 'administrator-one')).rejects.toThrow('shut out');
    await run(restoreAccountCommand, '--user', 'administrator-one');
    expect((await run(joinsCommand, 'accept', id)).code).toBe(2);
    const before = (await store.people()).length;
    expect((await run(joinsCommand, 'accept', id, '--by', 'administrator-one')).code).toBe(0);
    const after = (await store.people()).length;
    expect((await run(joinsCommand, 'list', '--all')).said.some((line) => line.includes('accepted by administrator-one'))).toBe(true);
    expect(before - after).toBeLessThanOrEqual(1);
    await expect(run(joinsCommand, 'reject', id, '--by', 'administrator-one')).rejects.toThrow('No pair');
  });

  it('is told what to do when the folder or the profile is another one', async () => {
    await expect(run(importCommand, exports.folder)).rejects.toThrow('SYSTEM/FILE');
    await expect(run(importCommand, tampere, '--assets', exports.folder)).rejects.toThrow('no profile of tampere');
    expect((await run(importCommand)).code).toBe(2);
  });
});
