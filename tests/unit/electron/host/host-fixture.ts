// A desk host on real files with made-up accounts and people, for the tests of the host and its shells.
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, assert } from 'vitest';
import { createDeskHost, type DeskHost, type DeskHostSetup } from '../../../../electron/host/desk-host.ts';
import { hostLog, type HostLog } from '../../../../electron/host/host-log.ts';
import type { CallAnswer, CallName, CallRequest } from '../../../../shared/bridge.ts';
import { controllerId } from '../../../../shared/formats/ids.ts';
import type { Result } from '../../../../shared/outcomes.ts';
import type { DeskBundle } from '../../../../shared/protocol/desk-bundle.ts';
import { controllerProfile } from '../../../../shared/registers/controller.ts';
import { password, testAccount } from './account-fixture.ts';
import { temporaryFolder, valueOf } from './journal-fixture.ts';

export const origin = 'http://127.0.0.1:17000';
export const rootKey = randomBytes(32);
const profile = controllerProfile.parse(JSON.parse(readFileSync('assets/registers/tampere.json', 'utf8')));
const clerk = testAccount({ user: 'aino', rootKey });
const contact = testAccount({ user: 'eero', roles: ['contact-person'], registers: profile.registers.map((one) => one.id), rootKey });
const administrator = testAccount({ user: 'ylla', roles: ['administrator'], rootKey });

export async function testBundle(): Promise<DeskBundle> {
  return {
    controller: controllerId.parse('tampere'), office: 'RAT', desk: 'RAT-02', centralUrl: 'http://127.0.0.1:9/', enrolmentCode: 'made-up-code',
    accounts: [await clerk, await contact, await administrator], profile, demonstration: null,
  };
}

export interface TestDesk {
  readonly host: DeskHost;
  readonly folder: string;
  readonly log: string[];
  readonly call: <N extends CallName>(name: N, request: CallRequest<N>) => Promise<Result<CallAnswer<N>>>;
  readonly pass: (ms: number) => void;
}

const open: DeskHost[] = [];
afterEach(async () => {
  for (const host of open.splice(0)) await host.close();
});

export function collectingLog(lines: string[]): HostLog {
  return hostLog((line) => lines.push(line), () => new Date('2026-11-22T08:00:00Z'));
}

export async function testDesk(over: Partial<DeskHostSetup> & { readonly user?: string | null } = {}): Promise<TestDesk> {
  const { user = 'aino', ...setup } = over;
  const folder = over.folder ?? temporaryFolder();
  const log: string[] = [];
  let passed = 0;
  const start = Date.parse('2026-11-22T08:00:00Z');
  const host = valueOf(createDeskHost({
    folder, bundle: await testBundle(), shell: 'browser', origin, log: collectingLog(log), clock: () => new Date(start + passed),
    ...setup, ports: { monotonic: () => passed, ...over.ports },
  }));
  open.push(host);
  // The answer has passed the call's own schema in handle().
  const call: TestDesk['call'] = (name, request) => host.handle({ origin, mainFrame: true }, name, request) as Promise<never>;
  if (user !== null) {
    const loggedIn = await call('log-in', { user, password });
    assert(loggedIn.ok, loggedIn.ok ? '' : `${loggedIn.code} ${log.join('')}`);
  }
  return { host, folder, log, call, pass: (ms) => { passed += ms; } };
}

export const newCaseId = (): string => randomUUID();
