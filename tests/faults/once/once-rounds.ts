// The once proof's rounds: one submission each, its network spoiled, then healed, then judged.
import type { Fault } from '../rig/fault-kinds.ts';
import { faultAfterwards, faultWhileCut } from './judge-submission.ts';
import type { OnceWorld } from './once-world.ts';
import { wrongAnswers } from './wrong-answers.ts';

const push = (path: string): boolean => path === 'v1/push';
/** After healing the desk may first have to follow what central did meanwhile. */
const tries = 5;

/** What the desk does with one line while the fault stands; the twin does something else. */
export type Exchange = (world: OnceWorld) => Promise<unknown>;
const honest: Exchange = ({ desk }) => desk.exchange();

/** Null when the submission had its one effect and the desk never believed otherwise. */
export async function oneSubmission(world: OnceWorld, fault: Fault, exchange: Exchange = honest): Promise<string | null> {
  const { proxy, desk, look } = world;
  const [id = ''] = desk.write(1);
  proxy.set(fault, push);
  await exchange(world);
  if (proxy.met() === 0) throw new Error('the fault met no push, so nothing was tried');
  const during = faultWhileCut(await look(id));
  proxy.heal();
  for (let attempt = 0; attempt < tries && desk.receiptOf(id) === null; attempt += 1) await exchange(world);
  return during ?? faultAfterwards(await look(id));
}

/** Where to cut: each byte of an answer, or that many of them, evenly over it. */
export function cutsOf(bytes: number, runs: number): readonly number[] {
  if (runs >= bytes) return Array.from({ length: bytes }, (_, byte) => byte);
  return Array.from({ length: runs }, (_, run) => Math.floor((run + 0.5) * bytes / runs));
}

/** Answers what went wrong, with where. */
export async function cutRounds(world: OnceWorld, runs: number): Promise<{ readonly cuts: number; readonly lost: readonly string[] }> {
  const cuts = cutsOf(world.proxy.answerBytes('v1/push'), runs);
  const lost: string[] = [];
  for (const bytes of cuts) {
    const fault = await oneSubmission(world, { kind: 'cut-answer', bytes });
    if (fault !== null) lost.push(`cut at byte ${bytes}: ${fault}`);
  }
  return { cuts: cuts.length, lost };
}

/** Lies, and copies made on the way. */
export async function lyingRounds(world: OnceWorld, exchange?: Exchange): Promise<{ readonly rounds: number; readonly lost: readonly string[] }> {
  const lies = wrongAnswers(world.proxy.answerBody('v1/push'));
  const faults: readonly (readonly [string, Fault])[] = [
    // First what is true: a lie that is believed takes the desk's later lines with it.
    ['sent twice at once', { kind: 'duplicate' }], ['sent again later', { kind: 'late-copy', milliseconds: 30 }],
    ...lies.map(({ name, ...lie }) => [name, { kind: 'wrong-200', ...lie }] as const),
  ];
  const lost: string[] = [];
  for (const [name, fault] of faults) {
    const wrong = await oneSubmission(world, fault, exchange);
    if (wrong !== null) lost.push(`${name}: ${wrong}`);
  }
  return { rounds: faults.length, lost };
}

/** The answer is lost and, before the desk asks again, an instance is killed and started: the line's receipt is of the epoch before. */
export async function restartRound(world: OnceWorld): Promise<readonly string[]> {
  const { centrals, proxy, desk, look } = world;
  const [id = ''] = desk.write(1);
  proxy.set({ kind: 'cut-answer', bytes: 0 }, push);
  await desk.exchange();
  const [first] = centrals.all;
  if (first === undefined) throw new Error('there is no instance to kill');
  await first.process().kill();
  await first.startAgain();
  await centrals.reader.pulled(0, first.url).next();
  proxy.heal();
  for (let attempt = 0; attempt < tries && desk.receiptOf(id) === null; attempt += 1) await desk.exchange();
  const wrong = faultAfterwards(await look(id));
  return wrong === null ? [] : [`answer lost, then a new epoch: ${wrong}`];
}
