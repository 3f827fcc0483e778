// Fills an empty demonstration: exports of made-up people, the import into central, accounts, and a bundle for each desk.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CentralAdmin } from '../../central/admin/central-admin.ts';
import { folderSources } from '../../central/sources/pipeline/folder-sources.ts';
import { makeAccount } from '../../electron/host/vault/make-account.ts';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import { actorId } from '../../shared/formats/ids.ts';
import { deskBundle, type Account } from '../../shared/protocol/desk-bundle.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import { loadProfile } from '../../shared/registers/load-profile.ts';
import { loadSourceProfile } from '../../shared/registers/load-source-profile.ts';
import type { SourceProfile } from '../../shared/registers/source-profile.ts';
import { root } from '../root.ts';
import { demoDesksMax, demoOffices, type DemoAccount, type DemoOffice } from './demo-desks.ts';
import { generateExports } from './generate-exports.ts';

export interface Seeding {
  readonly folder: string;
  readonly admin: CentralAdmin;
  readonly centralUrl: string;
  /** How many made-up people the larger controller has; the smaller has a seventh. */
  readonly persons: number;
  readonly say: (text: string) => void;
}

/** Where the bundle of a desk lies in a demonstration's folder. */
export function bundleFile(folder: string, desk: string): string {
  return join(folder, 'bundles', `${desk}.json`);
}

/** Idempotent: what is already there is left as it is; the mark is written last. */
export async function seedDemo(seeding: Seeding): Promise<void> {
  const mark = join(seeding.folder, 'seeded.json');
  if (existsSync(mark)) return;
  mkdirSync(join(seeding.folder, 'bundles'), { recursive: true });
  generateExports({ seed: 2026, persons: seeding.persons, folder: join(seeding.folder, 'exports') });
  for (const office of demoOffices) await seedOffice(seeding, office);
  writeFileSync(mark, JSON.stringify({ seededAt: new Date().toISOString() }));
}

async function seedOffice(seeding: Seeding, office: DemoOffice): Promise<void> {
  const profile = readProfile(office.controller);
  const importedAt = new Date().toISOString();
  await seeding.admin.createController({ controller: office.controller });
  if (profile.caseFile !== null) await seeding.admin.putCaseFileRule({ controller: office.controller, months: profile.caseFile.months, then: profile.caseFile.then });
  const accounts = await accountsOf(office, profile);
  await seeding.admin.putAccounts({ controller: office.controller, accounts });
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('The clock gives no instant.');
  const found = await folderSources({ profile, sourceProfiles: readSourceProfiles(office.controller, profile), folder: join(seeding.folder, 'exports', office.controller), today: today.value });
  const { changed, files } = await seeding.admin.importExports({ profile, ...found, importedAt });
  const sum = (of: 'unjoined' | 'quarantined'): number => files.reduce((total, file) => total + file[of], 0);
  seeding.say(`${office.controller}: ${String(changed)} people, ${String(sum('unjoined'))} rows nobody could be joined to, ${String(sum('quarantined'))} rows not understood`);
  for (let number = 1; number <= demoDesksMax; number += 1) await writeBundle(seeding, { office, profile, accounts, number });
}

async function accountsOf(office: DemoOffice, profile: ControllerProfile): Promise<Account[]> {
  const rootKey = randomBytes(32);
  const registers = profile.registers.map((one) => one.id);
  const made = await Promise.all(office.accounts.map((one) => accountOf(one, rootKey, registers)));
  rootKey.fill(0);
  return made;
}

async function accountOf(one: DemoAccount, rootKey: Buffer, registers: readonly string[]): Promise<Account> {
  const { name, password, roles } = one;
  const made = await makeAccount({
    user: actorId.parse(one.user), name, password, roles: [...roles], registers: one.registers === 'all' ? [...registers] : [], lease: 'demonstration', rootKey,
  });
  if (!made.ok) throw new Error(`demonstration account ${one.user}: ${made.code}`);
  return made.value;
}

interface DeskSeed { readonly office: DemoOffice; readonly profile: ControllerProfile; readonly accounts: readonly Account[]; readonly number: number }

async function writeBundle(seeding: Seeding, { office, profile, accounts, number }: DeskSeed): Promise<void> {
  const desk = `${office.office}-${String(number).padStart(2, '0')}`;
  const bundle = deskBundle.parse({
    controller: office.controller, office: office.office, desk, centralUrl: seeding.centralUrl,
    enrolmentCode: await seeding.admin.createEnrolmentCode({ controller: office.controller, desk }),
    accounts, profile,
    demonstration: { accounts: office.accounts.map(({ user, password, roles }) => ({ user, password, role: roles[0] })) },
  });
  writeFileSync(bundleFile(seeding.folder, desk), JSON.stringify(bundle), { mode: 0o600 });
}

function readProfile(controller: string): ControllerProfile {
  const loaded = loadProfile(readJson(join(root, 'assets', 'registers', `${controller}.json`)));
  if (!loaded.ok) throw new Error(`register profile ${controller} has faults: ${JSON.stringify(loaded.faults)}`);
  return loaded.value;
}

function readSourceProfiles(controller: string, profile: ControllerProfile): SourceProfile[] {
  const folder = join(root, 'assets', 'sources', controller);
  return readdirSync(folder).sort().map((file) => {
    const loaded = loadSourceProfile(readJson(join(folder, file)), profile);
    if (!loaded.ok) throw new Error(`source profile ${file} has faults: ${JSON.stringify(loaded.faults)}`);
    return loaded.value;
  });
}

function readJson(file: string): unknown {
  return z.json().parse(JSON.parse(readFileSync(file, 'utf8')));
}
