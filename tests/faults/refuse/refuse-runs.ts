// Sends bad lines among good ones to a real central store and looks into its database for what it kept.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import { verifyFile } from '../../../build/verify-log/verify-file.ts';
import { exportLog } from '../../../central/admin/export-log.ts';
import { connect, type Database } from '../../../central/database/connect.ts';
import { startEmbedded } from '../../../central/postgres/start-embedded.ts';
import { readSecret } from '../../../central/secrets/central-secret.ts';
import { receiptSigner } from '../../../central/secrets/receipt-signer.ts';
import { startCentral } from '../../../central/start-central.ts';
import { clerk, controller } from '../rig/made-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { badKinds, type BadCase } from './bad-lines.ts';
import { goodLines, goOn, openProofDesk, pushRaw, tipAfter, type MadeLine, type ProofDesk, type RawAnswer } from './proof-desk.ts';

export interface RefuseFigures {
  /** In words, one per run that did not go as it must. */
  readonly wrong: readonly string[];
  readonly right: number;
  readonly byKind: ReadonlyMap<string, { readonly runs: number; readonly wrong: number }>;
}

interface World { readonly desks: readonly ProofDesk[]; readonly stranger: ProofDesk; readonly owner: Database; readonly exported: (file: string) => Promise<number>; readonly close: () => Promise<void> }

const strangerController = 'nurmijarvi';
/** Enough that no single desk calls more often than central allows. */
const deskCount = 24;

async function openWorld(folder: string): Promise<World> {
  const steps: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => { for (let step = steps.pop(); step !== undefined; step = steps.pop()) await step(); };
  const secret = Buffer.alloc(32, 7).toString('base64');
  const server = await startEmbedded(folder, 'proof-of-refusals');
  steps.push(() => server.stop());
  const central = await startCentral({ folder, port: 0, databaseUrl: server.ownerUrl, secret, logLevel: 'silent' });
  steps.push(() => central.close());
  const owner = connect(server.ownerUrl, 2);
  steps.push(() => owner.destroy());
  const enrol = async (of: string, desk: string): Promise<ProofDesk> => {
    const opened = await openProofDesk(central.url, await central.admin.createEnrolmentCode({ controller: of, desk }), of);
    const lines = goodLines(opened, 3);
    const { answer } = await pushRaw(opened, bodyOf(lines));
    if (answer?.receipts.length !== lines.length) throw new Error('central did not take the first good lines');
    goOn(opened, lines);
    return opened;
  };
  for (const one of [controller, strangerController]) {
    await central.admin.createController({ controller: one });
    await central.admin.putAccounts({ controller: one, accounts: [{ user: clerk.user, roles: ['clerk'] }] });
  }
  const desks: ProofDesk[] = [];
  for (let number = 1; number <= deskCount; number += 1) desks.push(await enrol(controller, `RAT-${String(number).padStart(2, '0')}`));
  const stranger = await enrol(strangerController, 'NUR-01');
  const exported = async (file: string): Promise<number> => {
    await exportLog({ owner, signer: receiptSigner(readSecret(secret)), now: new Date() }, { controller, file, receipts: true });
    const { bad, counts } = await verifyFile({ file });
    if (bad !== null) throw new Error(`the log that stands after the refusals does not verify: position ${String(bad.position)}: ${bad.what}`);
    return counts.lines;
  };
  return { desks, stranger, owner, exported, close };
}

function bodyOf(lines: readonly MadeLine[]): string {
  return JSON.stringify({ lines: lines.map(({ wire }) => wire) });
}

interface Push { readonly desk: ProofDesk; readonly other: ProofDesk; readonly before: readonly MadeLine[]; readonly aside: readonly MadeLine[]; readonly bad: BadCase }

/** The good lines of this desk, the bad one, another desk's good lines, and what would follow the bad one. */
function linesOf({ before, aside, bad }: Push): readonly MadeLine[] {
  return [...before, ...bad.lines.slice(0, 1), ...aside, ...bad.lines.slice(1)];
}

async function heldOf(owner: Database, lines: readonly MadeLine[]): Promise<number> {
  const hashes = lines.map(({ wire }) => createHash('sha256').update(wire.header, 'utf8').digest());
  const { rows } = await sql<{ count: number }>`select (select count(*) from journal_line where line_hash = any(${hashes}::bytea[])) + (select count(*) from fork_line where line_hash = any(${hashes}::bytea[])) count`.execute(owner);
  return rows[0]?.count ?? -1;
}

/** What is wrong with the answer itself; `good`: the lines that must be receipted, in the order sent. */
function answerFault({ bad, desk }: Push, { status, answer, code }: RawAnswer, good: readonly MadeLine[]): string | null {
  if (bad.whole === true) return status === 400 && code === bad.code ? null : `answered ${status} ${code ?? ''} where ${bad.code} was due`;
  if (answer === null) return `answered ${status} ${code ?? ''} to the whole push`;
  const receipted = answer.receipts.map(({ lineId }) => String(lineId));
  if (receipted.join() !== good.map(({ id }) => id).join() || !answer.receipts.every(desk.enrolled.isReceipt)) return `gave ${receipted.length} receipts where ${good.length} were due`;
  const named = answer.refused.map((one) => `${one.lineId} ${one.code}`).join();
  return named === dueOf(bad) ? null : `refused «${named}» where «${bad.code}» was due`;
}

/** A header that is no JSON claims no id. */
function dueOf({ lines, code, accepted }: BadCase): string {
  const id = lines[0]?.id ?? '';
  return accepted === true ? '' : `${/^[0-9a-fA-F-]{36}$/.test(id) ? id : ''} ${code}`;
}

/** Null when central did what it must, else in words what it did. The database is asked as its superuser, past row-level security. */
async function judge(push: Push, answer: RawAnswer, owner: Database): Promise<string | null> {
  const { before, aside, bad } = push;
  const good = bad.whole === true ? [] : [...before, ...(bad.accepted === true ? bad.lines : []), ...aside];
  const fault = answerFault(push, answer, good);
  if (fault !== null) return fault;
  const keptGood = await heldOf(owner, good);
  if (keptGood !== good.length) return `holds ${keptGood} of ${good.length} good lines`;
  const keptBad = await heldOf(owner, linesOf(push).filter((line) => !good.includes(line)));
  return keptBad === 0 ? null : `holds ${keptBad} bad lines`;
}

async function runOnce({ desks, stranger, owner }: World, kind: (world: Parameters<(typeof badKinds)[string]>[0]) => BadCase, random: SeededRandom): Promise<string | null> {
  const place = random.int(0, desks.length - 1);
  const [desk, other] = [desks[place], desks[(place + random.int(1, desks.length - 1)) % desks.length]];
  if (desk === undefined || other === undefined) throw new Error('the proof needs two desks');
  const before = goodLines(desk, random.int(0, 2));
  const aside = goodLines(other, random.int(0, 2));
  const push: Push = { desk, other, before, aside, bad: kind({ desk, other, stranger, random, tip: tipAfter(desk, before) }) };
  const answer = await pushRaw(desk, bodyOf(linesOf(push)));
  const wrong = await judge(push, answer, owner);
  if (answer.answer === null) return wrong;
  goOn(desk, push.bad.accepted === true ? [...before, ...push.bad.lines] : before);
  goOn(other, aside);
  return wrong;
}

/** One bad push a run; kinds in turn, everything else from the seed. `kinds`: of the catalogue, all when absent. */
export async function refuseRuns(runs: number, seed: number, kinds: readonly string[] = Object.keys(badKinds)): Promise<RefuseFigures> {
  const folder = proofFolder('refuse');
  const random = seededRandom(seed);
  const world = await openWorld(folder.path);
  const wrong: string[] = [];
  const byKind = new Map<string, { runs: number; wrong: number }>();
  try {
    for (let run = 0; run < runs; run += 1) {
      const name = kinds[run % kinds.length] ?? '';
      const kind = badKinds[name];
      if (kind === undefined) throw new Error(`no such kind of bad line: ${name}`);
      const found = await runOnce(world, kind, random);
      const tally = byKind.get(name) ?? { runs: 0, wrong: 0 };
      byKind.set(name, { runs: tally.runs + 1, wrong: tally.wrong + (found === null ? 0 : 1) });
      if (found !== null) wrong.push(`run ${run + 1}, ${name}: central ${found}`);
    }
    if (wrong.length === 0) console.log(`the log of ${await world.exported(join(folder.path, 'after.log'))} good lines verifies`);
  } finally {
    await world.close();
    folder.remove();
  }
  return { wrong, right: runs - wrong.length, byKind };
}
