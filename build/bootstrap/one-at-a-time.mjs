// A lock between two set-ups started at once in the same checkout: the second waits and then finds the work done.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { CannotGoOn, say } from './plain-words.mjs';

const LOOK_AGAIN_MS = 500;
const GIVE_UP_MS = 20 * 60_000;

/** @returns {boolean} whether a process of that number lives (one of another user counts as living) */
function lives(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Creates the lock with its holder's number in one step, so that no one ever reads an empty lock. */
function take(/** @type {string} */ lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Moves a dead holder's lock aside; when a living one slipped in between, gives it back. */
function clearDead(/** @type {string} */ lock) {
  const aside = `${lock}.dead.${process.pid}`;
  try {
    if (lives(Number(readFileSync(lock, 'utf8')))) return;
    renameSync(lock, aside);
    if (lives(Number(readFileSync(aside, 'utf8')))) linkSync(aside, lock);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EEXIST'))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Does the work while holding the lock; waits up to 20 minutes for another holder.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(root, work) {
  const folder = join(root, '.cache');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'set-up.lock');
  const began = Date.now();
  for (let told = false; !take(lock); told = true) {
    if (!told) say('Another set-up is at work in this folder; waiting for it.');
    if (Date.now() - began > GIVE_UP_MS) throw new CannotGoOn('Another set-up has held the lock for 20 minutes.', `If none is running, delete ${lock} and run the command again.`);
    clearDead(lock);
    await new Promise((resolve) => { setTimeout(resolve, LOOK_AGAIN_MS); });
  }
  const release = () => { rmSync(lock, { force: true }); };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
