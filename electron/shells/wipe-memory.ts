// Clears from the memory of a locked host what the unlocked one has let go of: the engine and the C library free without overwriting.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Once at the start of the host's process, before anything of a person is in it: flags of a running engine are not to be changed. Answers how to sweep. */
export function prepareWiping(): () => void {
  setFlagsFromString('--clear-free-memory');
  // What the collector of the last resort leaves unused on a page is zeroed too.
  setFlagsFromString('--zero-unused-memory');
  setFlagsFromString('--expose-gc');
  // The flag shows the collector to new contexts only: there `gc` is V8's own function. An engine without it is swept less well, and works.
  const collect = runInNewContext('typeof gc === "function" ? gc : () => undefined') as (how: object) => void;
  return () => wipe(collect);
}

const churns = 4;
const perChurn = 200_000;
/** What one piece of glibc's memory takes in at most, for each size that it keeps for the next asker of that size, and how many. */
const smallSizes = Array.from({ length: 64 }, (_, step) => 24 + 16 * step);
const smallEach = 512;
/** The largest first, so that large holes are filled before small pieces split them. */
const largeSizes = [65_536, 32_768, 16_384, 8192, 4096, 2048];
const largeBytes = 4 * 1024 * 1024;

/** A fresh object is written over what the young generation, which is copied and never swept, still shows. */
function churnYoung(): number {
  let kept: readonly number[] = [];
  for (let made = 0; made < perChurn; made += 1) kept = [made, made, made, made, made, made, made, made, made, made, made, made, made, made, made, made];
  return kept.length;
}

/** Held together until the last, so that each comes from what was freed. Not by Buffer.alloc: glibc gives zeroed memory from elsewhere. */
function fillHoles(): number {
  const held: Buffer[] = [];
  const take = (size: number): void => { held.push(Buffer.allocUnsafeSlow(size).fill(0)); };
  for (const size of largeSizes) for (let bytes = 0; bytes < largeBytes; bytes += size) take(size);
  for (const size of smallSizes.toReversed()) for (let nth = 0; nth < smallEach; nth += 1) take(size);
  return held.length;
}

/** The engine keeps the whole text in which an expression last found something (RegExp.input). */
function forgetLastMatch(): boolean {
  return /nothing/.test('nothing');
}

function wipe(collect: (how: object) => void): void {
  forgetLastMatch();
  // The last resort twice: what has a finalizer goes in the second.
  for (let round = 0; round < 2; round += 1) collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  for (let round = 0; round < churns; round += 1) {
    churnYoung();
    collect({ type: 'minor', execution: 'sync' });
  }
  fillHoles();
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
