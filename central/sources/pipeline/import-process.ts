// The process of start-import.ts: one import, told step by step; it ends with whoever started it.
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { connectionsFrom } from '../connectors/connections-from.ts';
import { folderSources } from './folder-sources.ts';
import { importExports } from './import-exports.ts';
import { ImportRuns } from './import-session.ts';
import type { ImportTask, ImportWord } from './start-import.ts';

const say = (word: ImportWord): void => { process.send?.(word); };

async function run({ profile, sourceProfiles, folder, ownerUrl, anchorKey, importedAt, trial, trustAbsence, sessionName }: ImportTask): Promise<void> {
  try {
    const today = helsinkiDateOf(importedAt);
    if (!today.ok) throw new Error('importedAt is not an ISO instant.');
    const found = await folderSources({ profile, sourceProfiles, folder, today: today.value, connections: connectionsFrom(process.env) });
    const outcome = await importExports({ ...found, profile, ownerUrl, anchorKey: Buffer.from(anchorKey), importedAt, trial, trustAbsence, sessionName, onProgress: (step) => { say({ kind: 'step', step }); } });
    say({ kind: 'done', outcome });
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : null;
    say({ kind: 'failed', message: fault instanceof Error ? fault.message : 'Something unexpected failed.', code, runs: fault instanceof ImportRuns });
  }
  process.disconnect();
}

process.once('disconnect', () => { process.exit(); });
// True because only startImport starts this file.
process.once('message', (work) => { void run(work as ImportTask); });
