// `npm run central -- watch`: reads exports as systems drop them into a folder, until it is stopped (docs/handbook/sources.md).
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import { importExports } from '../sources/pipeline/import-exports.ts';
import { findArrival, importArrival, type ArrivalImport } from '../sources/watch/import-arrival.ts';
import { watchFolder } from '../sources/watch/watch-folder.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';
import { usedProfiles } from './used-profiles.ts';

/** A file whose size stands still this long is taken for written; another import may need minutes. */
const waits = { stillMilliseconds: 5000, retryMilliseconds: 60_000 };

interface Wish { readonly controller: string; readonly folder: string; readonly assets: string | null }

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals: [folder, ...more] } = parseArgs({ args: [...args], allowPositionals: true, options: { controller: { type: 'string' }, assets: { type: 'string' } } });
    return values.controller === undefined || folder === undefined || more.length > 0 ? null : { controller: values.controller, folder, assets: values.assets ?? null };
  } catch {
    return null;
  }
}

export const watchCommand: CentralCommand = {
  usage: 'watch FOLDER --controller NAME [--assets FOLDER]',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    if (!existsSync(wish.folder)) throw new CannotDo(`There is no folder ${wish.folder}.`);
    await withOwnStore(settings, async ({ owner, ownerUrl, secret }) => {
      const profilesNow = () => usedProfiles(owner, { ...wish, today: now().today });
      let profiles = await profilesNow();
      const given = (): ArrivalImport => ({
        ...profiles, ...now(), folder: wish.folder,
        bring: (one) => importExports({ ...one, ownerUrl, anchorKey: secret.derive('person-anchor') }),
      });
      const watch = await watchFolder({
        ...waits, folder: wish.folder, now: () => new Date(),
        isExpected: (system, file) => findArrival(given(), { system, file }) !== null,
        deliver: async (arrival) => {
          // A mapping may have been saved since the last file came.
          profiles = await profilesNow();
          const delivery = await importArrival(given(), arrival);
          say(`watch: ${arrival.system}/${arrival.file}: ${delivery.isWhole ? 'read' : 'not whole, moved to failed'}`);
          return delivery;
        },
        onTrouble: ({ system, file, code }) => { say(`watch: ${system}/${file} could not be read (${code}); it is tried again in a minute`); },
      });
      say(`watch: reading what comes to ${wish.folder}; stop with Ctrl-C`);
      await new Promise<void>((resolve) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { resolve(); }); });
      await watch.close();
    });
    return 0;
  },
};

function now(): Pick<ArrivalImport, 'today' | 'importedAt'> {
  const importedAt = new Date().toISOString();
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('The clock gives no instant.');
  return { today: today.value, importedAt };
}
