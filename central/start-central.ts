// Starts a central store whole: PostgreSQL if none is given, migrations, the checks, the service.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { centralAdmin, type CentralAdmin } from './admin/central-admin.ts';
import { liveSources } from './admin/live-sources.ts';
import { scopeOffice } from './admin/scope-office.ts';
import { sentFiles } from './admin/sent-files.ts';
import { sourceOffice } from './admin/source-office.ts';
import { sourceWork } from './admin/source-work.ts';
import { buildApp, type LogLevel } from './app.ts';
import { assertFit } from './database/assert-fit.ts';
import { connect, type Database } from './database/connect.ts';
import { ensureRole, serviceRole, serviceUrl } from './database/desk-role.ts';
import { hourlyRounds } from './hourly-rounds.ts';
import { logHeads } from './lines/log-heads.ts';
import { runMigrations } from './migrations/run-migrations.ts';
import { listenToLog } from './notices/listen-to-log.ts';
import { noticeBoard } from './notices/notice-board.ts';
import { callsPerMinuteMax } from './plugins/call-limit.ts';
import { lockFolder } from './postgres/folder-lock.ts';
import { startEmbedded } from './postgres/start-embedded.ts';
import { pinSigningKey } from './repositories/store-identity.ts';
import { dailyRetention } from './retention/daily-retention.ts';
import { ledgerName, openLedger, type Ledger } from './retention/ledger.ts';
import { retentionRole, retentionUrl } from './retention/retention-role.ts';
import { readSecret, secretOf, type CentralSecret } from './secrets/central-secret.ts';
import { receiptSigner, type ReceiptSigner } from './secrets/receipt-signer.ts';
import { withoutMessage } from './plugins/errors.ts';
import { connectionsFrom } from './sources/connectors/connections-from.ts';
import type { Connections } from './sources/connectors/open-source.ts';
import { clearForgotten } from './sources/pipeline/clear-staging.ts';

export interface CentralWish {
  /** Holds the secret and, when embedded, PostgreSQL's data. Made when it is not there. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The owner's address of the office's PostgreSQL (it makes tables and, once, a role); without it the embedded one starts. */
  readonly databaseUrl?: string;
  /** Base64 of 32 bytes, the same for every central on one database; without it a file of the folder. */
  readonly secret?: string;
  /** The ledger of erasures (docs/handbook/backup.md); without it a file of the folder. */
  readonly ledger?: string;
  /** Where exports lie for an import from a desk, in `<controller>/<system>/`; without it `imports` of the folder. */
  readonly imports?: string;
  /** Profiles of registers and sources in another folder than the product's. */
  readonly assets?: string;
  /** Addresses of live sources; without them those of the environment. */
  readonly connections?: Connections;
  /** Milliseconds that a live source has for its answer. */
  readonly lookPatience?: number;
  readonly host?: string;
  readonly logLevel?: LogLevel;
  /** Calls of one desk in a minute, at this instance. */
  readonly callsPerMinute?: number;
}

export interface RunningCentral {
  readonly url: string;
  readonly admin: CentralAdmin;
  /** Answers open requests, then stops what was started here. */
  readonly close: () => Promise<void>;
}

type Undo = () => Promise<void> | void;

/** Throws a plain sentence when it cannot start, having stopped whatever it had started. Survives a kill -9 of an earlier run. */
export async function startCentral(wish: CentralWish): Promise<RunningCentral> {
  const undo: Undo[] = [];
  const close = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    return { ...(await startParts(wish, (step) => undo.push(step))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startParts(wish: CentralWish, onClose: (step: Undo) => void): Promise<Pick<RunningCentral, 'url' | 'admin'>> {
  mkdirSync(wish.folder, { recursive: true, mode: 0o700 });
  // Before the secret is read or made: two first starts at once would make two.
  if (wish.databaseUrl === undefined) onClose(lockFolder(wish.folder));
  const secret = wish.secret === undefined ? secretOf(wish.folder) : readSecret(wish.secret);
  const ownerUrl = wish.databaseUrl ?? (await startOwn(wish.folder, secret, onClose));
  const signer = receiptSigner(secret);
  const { owner, service, serviceAddress, ledger } = await openDatabase(ownerUrl, { secret, signer, ledgerFile: wish.ledger ?? join(wish.folder, ledgerName) }, onClose);
  // Before anybody is served: a restored database may hold content that was erased since, or let a suspended desk in.
  await ledger.apply();
  const board = noticeBoard(service);
  onClose(await listenToLog(serviceAddress, board));
  const now = (): Date => new Date();
  const faultOf = (part: 'sources' | 'staging' | 'retention') => (fault: unknown): void => { app.log.error({ [part]: fault instanceof Error ? withoutMessage(fault) : null }); };
  const onFault = faultOf('sources');
  const work = sourceWork({ owner, now, onFault });
  const anchorKey = secret.derive('person-anchor');
  // One rule for both: what an administrator maps is what a look goes by.
  const sources = { owner, ownerUrl, anchorKey, assets: wish.assets ?? null, connections: wish.connections ?? connectionsFrom(process.env), now };
  const sent = sentFiles(join(wish.folder, 'sent'), now);
  const office = sourceOffice({ ...sources, imports: wish.imports ?? join(wish.folder, 'imports'), work, sent, scope: scopeOffice({ owner, now, onFault }) });
  const live = liveSources({ ...sources, onTrouble: (sentence) => { app.log.warn({ sources: sentence }); }, ...(wish.lookPatience === undefined ? {} : { patience: wish.lookPatience }) });
  const app = await buildApp({ db: service, signer, heads: logHeads(service, signer), board, callsPerMinute: wish.callsPerMinute ?? callsPerMinuteMax, administer: { owner, office }, live, now }, { level: wish.logLevel ?? 'warn' });
  onClose(() => app.close());
  onClose(work.close);
  onClose((await hourlyRounds(sent.sweep, onFault)).stop);
  onClose((await hourlyRounds(() => clearForgotten(ownerUrl), faultOf('staging'))).stop);
  // Numbers and ids only: which cases ended is in the ledger.
  const daily = dailyRetention(ledger, {
    now,
    done: (reports, askedLists) => { app.log.info({ retention: reports.map(({ controller, cases, held, lateLines, bans }) => ({ controller, cases: cases.length, held: held.length, lateLines, bans })), askedLists }); },
    failed: faultOf('retention'),
  });
  onClose(daily.stop);
  const url = await app.listen({ host: wish.host ?? '127.0.0.1', port: wish.port });
  return { url, admin: centralAdmin({ owner, ownerUrl, anchorKey, ledger }) };
}

async function startOwn(folder: string, secret: CentralSecret, onClose: (step: Undo) => void): Promise<string> {
  const server = await startEmbedded(folder, secret.derive('postgres-owner').toString('hex'));
  onClose(() => server.stop());
  return server.ownerUrl;
}

interface Keys { readonly secret: CentralSecret; readonly signer: ReceiptSigner; readonly ledgerFile: string }

async function openDatabase(ownerUrl: string, { secret, signer, ledgerFile }: Keys, onClose: (step: Undo) => void): Promise<{ owner: Database; service: Database; serviceAddress: string; ledger: Ledger }> {
  const password = secret.derive('postgres-desk-service').toString('hex');
  const retentionPassword = secret.derive('postgres-desk-retention').toString('hex');
  const open = (url: string, max: number): Database => {
    const db = connect(url, max);
    onClose(() => db.destroy());
    return db;
  };
  const owner = open(ownerUrl, 3);
  await ensureRole(owner, { role: serviceRole, password });
  await ensureRole(owner, { role: retentionRole, password: retentionPassword });
  await runMigrations(owner);
  await pinSigningKey(owner, signer.publicKey);
  const serviceAddress = serviceUrl(ownerUrl, password);
  const service = open(serviceAddress, 10);
  await assertFit(service);
  return { owner, service, serviceAddress, ledger: openLedger(ledgerFile, { owner, retention: open(retentionUrl(ownerUrl, retentionPassword), 1) }) };
}
