// What central said of the sources, kept on this desk so that it can say how old its copy is without a connection; nothing of anybody is in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standingsAnswer } from '../../../shared/protocol/look-up.ts';
import { type SourceStanding } from '../../../shared/registers/source-standing.ts';
import { writeFileDurably } from '../write-file-durably.ts';

function fileIn(folder: string): string {
  return join(folder, 'sources.json');
}

/** Nothing before central has been met, and from a file that is no such list: it is asked for again. */
export function readStandings(folder: string): readonly SourceStanding[] {
  if (!existsSync(fileIn(folder))) return [];
  try {
    const parsed = standingsAnswer.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return parsed.success ? parsed.data.sources : [];
  } catch {
    return [];
  }
}

export function keepStandings(folder: string, sources: readonly SourceStanding[]): void {
  const text = JSON.stringify({ sources });
  if (existsSync(fileIn(folder)) && readFileSync(fileIn(folder), 'utf8') === text) return;
  writeFileDurably(fileIn(folder), Buffer.from(text));
}
