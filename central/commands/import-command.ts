// `npm run central -- import`: brings a folder of exports, or tries it out and shows what it would do (docs/handbook/import.md).
import { parseArgs } from 'node:util';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import { fileNotes } from '../admin/import-report.ts';
import { connectionsFrom } from '../sources/connectors/connections-from.ts';
import { folderSources } from '../sources/pipeline/folder-sources.ts';
import type { ImportOutcome } from '../sources/pipeline/import-exports.ts';
import type { ImportStep } from '../sources/pipeline/import-step.ts';
import { previewSources, type SourcePreview } from '../sources/pipeline/preview-sources.ts';
import { startImport } from '../sources/pipeline/start-import.ts';
import { CannotDo, type CentralCommand } from './central-command.ts';
import { withOwnStore } from './owner-database.ts';
import { usedProfiles } from './used-profiles.ts';

interface Wish { readonly controller: string; readonly folder: string; readonly assets: string | null; readonly dryRun: boolean; readonly trustAbsence: boolean }

function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals: [folder, ...more] } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { 'controller': { type: 'string' }, 'assets': { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, 'trust-absence': { type: 'boolean', default: false } },
    });
    if (values.controller === undefined || folder === undefined || more.length > 0) return null;
    return { controller: values.controller, folder, assets: values.assets ?? null, dryRun: values['dry-run'], trustAbsence: values['trust-absence'] };
  } catch {
    return null;
  }
}

function stepLine(step: ImportStep): string | null {
  switch (step.kind) {
    case 'reading': return `import: reading ${step.system}/${step.file}: ${String(step.rows)} rows`;
    case 'comparing': return `import: comparing ${step.system}/${step.file}`;
    case 'joining': return 'import: joining people';
    // Told by the result; every batch would be a line.
    case 'writing': return null;
  }
}

function previewLines({ system, file, category, rows, reasons }: SourcePreview): readonly string[] {
  return [
    `${system}/${file} -> ${category}`,
    ...reasons.map((reason) => `  rows not understood: ${reason}`),
    ...rows.map(({ line, fields }) => `  line ${String(line)}: ${fields.map(({ key, shape }) => `${key}=${shape}`).join('; ')}`),
  ];
}

function outcomeLines({ run, trial, files, changed, gone, banned, waiting }: ImportOutcome): readonly string[] {
  const sum = (of: 'read' | 'quarantined' | 'added' | 'changed' | 'gone' | 'missing' | 'unjoined'): string => String(files.reduce((total, file) => total + file[of], 0));
  return [
    ...files.map((file) => `import: ${file.system}/${file.file}: ${file.state === 'left-out' ? 'LEFT OUT, see the report' : `${String(file.read)} rows, ${String(file.added)} new, ${String(file.changed)} changed, ${String(file.gone)} gone, ${String(file.quarantined)} not understood`}`),
    ...(sum('missing') === '0' ? [] : [`import: ${sum('missing')} records are missing from exports that cannot be trusted to be whole; they stay as they are. When the source is right, import again with --trust-absence`]),
    `import: ${sum('read')} rows read, ${sum('quarantined')} not understood, ${sum('unjoined')} nobody's now; ${String(changed)} people ${trial ? 'would change' : 'changed'}, ${String(gone)} ${trial ? 'would go' : 'went'}; ${String(banned.persons)} people and ${String(banned.items)} records kept out by the ban list`,
    ...(waiting === 0 ? [] : [`import: ${String(waiting)} pairs may be one person and wait for somebody to say so: npm run central -- joins`]),
    `import: ${trial ? 'nothing was stored; ' : ''}the report: npm run central -- import-report --run ${String(run)}`,
  ];
}

export const importCommand: CentralCommand = {
  usage: 'import FOLDER --controller NAME [--dry-run] [--trust-absence] [--assets FOLDER]',
  run: async ({ args, settings, say }) => {
    const wish = wishOf(args);
    if (wish === null) return 2;
    const importedAt = new Date().toISOString();
    const today = helsinkiDateOf(importedAt);
    if (!today.ok) throw new Error('The clock gives no instant.');
    await withOwnStore(settings, async ({ owner, ownerUrl, secret }) => {
      const profiles = await usedProfiles(owner, { ...wish, today: today.value });
      const found = await folderSources({ ...profiles, folder: wish.folder, today: today.value, connections: connectionsFrom(process.env) });
      if (found.sources.length === 0) throw new CannotDo(`${wish.folder} has no file that a profile of ${wish.controller} names. Files lie in ${wish.folder}/SYSTEM/FILE.`);
      if (wish.dryRun) for (const preview of await previewSources(found.sources)) for (const line of previewLines(preview)) say(line);
      const work = { ...profiles, folder: wish.folder, ownerUrl, anchorKey: secret.derive('person-anchor'), importedAt, trial: wish.dryRun, trustAbsence: wish.trustAbsence };
      const outcome = await startImport(work, (step) => {
        const line = stepLine(step);
        if (line !== null) say(line);
      }).outcome;
      for (const { system, file, reason, column } of await fileNotes(owner, { controller: wish.controller, run: outcome.run })) say(`import: ${system}/${file}: ${reason}${column === null ? '' : `: ${column}`}`);
      for (const line of outcomeLines(outcome)) say(line);
    });
    return 0;
  },
};
