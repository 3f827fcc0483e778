// The thread of `import-work.ts`: reads the profiles and the folder itself, since rows that come are no message.
import { parentPort, workerData } from 'node:worker_threads';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import { connectionsFrom } from '../sources/connectors/connections-from.ts';
import { folderSources } from '../sources/pipeline/folder-sources.ts';
import { importExports } from '../sources/pipeline/import-exports.ts';
import type { ImportWord, ImportWork } from './import-work.ts';
import { readProfiles } from './read-profiles.ts';

// True because only runImportWork starts this file.
const work = workerData as ImportWork;
const say = (word: ImportWord): void => parentPort?.postMessage(word);

try {
  const today = helsinkiDateOf(work.importedAt);
  if (!today.ok) throw new Error('importedAt is not an ISO instant.');
  const profiles = readProfiles(work.controller, work.assets);
  const found = await folderSources({ ...profiles, folder: work.folder, today: today.value, connections: connectionsFrom(process.env) });
  const { ownerUrl, importedAt, trial, trustAbsence } = work;
  const outcome = await importExports({ ...found, profile: profiles.profile, ownerUrl, anchorKey: Buffer.from(work.anchorKey), importedAt, trial, trustAbsence, onProgress: (step) => { say({ kind: 'step', step }); } });
  say({ kind: 'done', outcome });
} catch (fault) {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : null;
  say({ kind: 'failed', message: fault instanceof Error ? fault.message : 'Something unexpected failed.', code });
}
