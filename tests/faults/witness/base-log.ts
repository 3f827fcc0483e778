// The log that is mutated: made by the product on real PostgreSQL, with several desks, a copied desk, quarantine and erased content.
import { join } from 'node:path';
import pg from 'pg';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import { exportLog } from '../../../central/admin/export-log.ts';
import { connect } from '../../../central/database/connect.ts';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { readSecret } from '../../../central/secrets/central-secret.ts';
import { receiptSigner, type ReceiptSigner } from '../../../central/secrets/receipt-signer.ts';
import { startCentral, type RunningCentral } from '../../../central/start-central.ts';
import { goodLines, goOn, headerText, openProofDesk, pushRaw, signedLine, type MadeLine, type ProofDesk } from '../refuse/proof-desk.ts';
import { clerk, controller } from '../rig/made-desk.ts';

export interface BaseLog {
  /** The whole log, and an export of its first half. */
  readonly file: string;
  readonly older: string;
  readonly signer: ReceiptSigner;
  readonly secret: string;
  /** A desk that central lets in. */
  readonly card: { readonly device: string; readonly token: string };
  /** PostgreSQL's superuser on the database that holds the log; nobody else is connected to it. */
  readonly databaseUrl: string;
  readonly superUrl: string;
  readonly close: () => Promise<void>;
}

const deskCount = 5;
const rounds = 45;

/** One plain connection, as a superuser of the machine would open it. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function onePush(desk: ProofDesk, lines: readonly MadeLine[]): Promise<string> {
  const { answer, code } = await pushRaw(desk, JSON.stringify({ lines: lines.map(({ wire }) => wire) }));
  if (answer?.receipts.length === lines.length) goOn(desk, lines);
  return code ?? answer?.refused[0]?.code ?? '';
}

/** Each round some desk logs a few lines; now and then by an account that central does not know. */
async function work(desks: readonly ProofDesk[], random: SeededRandom): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const desk = desks[random.int(0, desks.length - 1)];
    if (desk === undefined) continue;
    const unknown = random.chance(0.1) ? [signedLine(desk, headerText(desk, desk.tip, { actor: 'tuntematon' }))] : goodLines(desk, random.int(1, 6));
    const said = await onePush(desk, unknown);
    if (said !== '') throw new Error(`central refused the base log's own lines: ${said}`);
  }
}

/** A copy of the first desk writes its own lines at places that are taken; the administrator takes its branch in. */
async function fork(central: RunningCentral, desk: ProofDesk): Promise<void> {
  const back = desk.taken.at(-4);
  if (back === undefined) throw new Error('the copied desk has lines');
  const copy: ProofDesk = { ...desk, tip: { seq: back.seq, hash: back.hash }, taken: [] };
  const said = await onePush(copy, goodLines(copy, 3));
  if (said !== 'device-forked') throw new Error(`central took a copied desk's lines: ${said}`);
  const resolved = await central.admin.resolveFork({ controller, device: desk.enrolled.device, decision: 'accept' });
  if (!resolved.ok) throw new Error(`the fork could not be resolved: ${resolved.code}`);
}

async function fill(central: RunningCentral, seed: number, exportTo: (file: 'older' | 'whole') => Promise<void>): Promise<BaseLog['card']> {
  const random = seededRandom(seed);
  await central.admin.createController({ controller });
  await central.admin.putAccounts({ controller, accounts: [{ user: clerk.user, roles: ['clerk'] }] });
  const desks: ProofDesk[] = [];
  for (let number = 1; number <= deskCount; number += 1) desks.push(await openProofDesk(central.url, await central.admin.createEnrolmentCode({ controller, desk: `RAT-0${number}` }), controller));
  const [first] = desks;
  if (first === undefined) throw new Error('the base log has desks');
  await onePush(first, goodLines(first, 6));
  await work(desks, random);
  await exportTo('older');
  await fork(central, first);
  await work(desks.slice(1), random);
  await onePush(first, goodLines(first, 2));
  await central.admin.eraseContent({ controller, lineIds: desks.slice(1).flatMap(({ taken }) => taken.slice(0, 2).map(({ id }) => id)), reason: 'retention-ended' });
  await exportTo('whole');
  return { device: first.enrolled.device, token: first.enrolled.token };
}

export async function makeBaseLog(folder: string, seed: number): Promise<BaseLog> {
  const secret = Buffer.alloc(32, 9).toString('base64');
  const signer = receiptSigner(readSecret(secret));
  const server = await startEmbedded(folder, 'proof-of-the-witness');
  const databaseUrl = Object.assign(new URL(server.ownerUrl), { pathname: '/witness' }).href;
  const names = { older: join(folder, 'older.log'), whole: join(folder, 'whole.log') };
  try {
    await onDatabase(server.ownerUrl, (client) => client.query("create database witness template template0 encoding 'UTF8'"));
    const central = await startCentral({ folder, port: 0, databaseUrl, secret, logLevel: 'silent' });
    const owner = connect(databaseUrl, 2);
    let card: BaseLog['card'];
    try {
      card = await fill(central, seed, async (which) => { await exportLog({ owner, signer, now: new Date() }, { controller, file: names[which], receipts: true }); });
    } finally {
      await owner.destroy();
      await central.close();
    }
    return { file: names.whole, older: names.older, signer, secret, card, databaseUrl, superUrl: server.ownerUrl, close: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
