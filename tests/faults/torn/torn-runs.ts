// Cuts the newest frame of a journal's log at its bytes and flips bits anywhere in log and database, and counts what is lost silently.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { memoryFolder } from '../rig/memory-folder.ts';
import { judgeSpoilt, type Verdict } from './judge-spoilt.ts';
import { killedDesk, type Confirmed, type JournalFiles, type KilledDesk } from './killed-desk.ts';

export interface TornCount { readonly tries: number; readonly lost: number }

/** A frame of SQLite's log: a header of 24 bytes and a page. */
const frameBytes = 24 + 4096;
const toldAtMost = 5;

interface Spoilt { readonly what: string; readonly files: JournalFiles; readonly confirmed: readonly Confirmed[] }

/** Every byte of the newest frame, or as many places spread over it; in turn with and without the newest commit confirmed. */
function* cuts(desk: KilledDesk, count: number): Generator<Spoilt> {
  const log = desk.files.get('journal.db-wal') ?? Buffer.alloc(0);
  for (let place = 0; place < count; place += 1) {
    const byte = Math.floor((place * frameBytes) / count);
    const cut = log.subarray(0, log.length - frameBytes + byte);
    const told = place % 2 === 0;
    const head = (told ? desk.files : desk.before).get('journal.head') ?? Buffer.alloc(0);
    yield { what: `cut at byte ${byte} of the newest frame`, files: new Map([...desk.files, ['journal.db-wal', cut], ['journal.head', head]]), confirmed: told ? desk.confirmed : desk.confirmedBefore };
  }
}

function* flips(desk: KilledDesk, random: SeededRandom, count: number): Generator<Spoilt> {
  for (let turn = 0; turn < count; turn += 1) {
    const name = random.pick(['journal.db', 'journal.db-wal']);
    const bytes = Buffer.from(desk.files.get(name) ?? Buffer.alloc(1));
    const [at, bit] = [random.int(0, bytes.length - 1), random.int(0, 7)];
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    yield { what: `bit ${bit} of byte ${at} of ${name}`, files: new Map([...desk.files, [name, bytes]]), confirmed: desk.confirmed };
  }
}

/** `runs` flips, and as many cuts up to one at each byte of a frame. `blind`: without the head witness, the twin. */
export function tornRuns(runs: number, random: SeededRandom, blind: boolean): TornCount {
  const desk = killedDesk();
  const { path: folder, remove } = memoryFolder('torn');
  const count = { whole: 0, named: 0, lost: 0 };
  const judge = ({ what, files, confirmed }: Spoilt): void => {
    const seen = blind ? new Map([...files].filter(([name]) => name !== 'journal.head')) : files;
    const verdict: Verdict = judgeSpoilt(`${folder}/desk`, seen, { desk, confirmed });
    if (typeof verdict === 'string') {
      count[verdict] += 1;
      return;
    }
    count.lost += 1;
    if (count.lost <= toldAtMost) console.log(`${what}: ${verdict.lost}`);
  };
  for (const spoilt of cuts(desk, Math.min(runs, frameBytes))) judge(spoilt);
  for (const spoilt of flips(desk, random, runs)) judge(spoilt);
  remove();
  console.log(`${count.whole} whole, ${count.named} named, ${count.lost} lost`);
  return { tries: count.whole + count.named + count.lost, lost: count.lost };
}
