// Moves a file that was read out of the drop, with its report beside it.
import { mkdir, open, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface PuttingAway {
  /** `done` or `failed` of the drop. */
  readonly folder: string;
  readonly system: string;
  readonly path: string;
  /** ISO instant in UTC; part of the name, so that next month's export of the same name does not replace this one. */
  readonly at: string;
  readonly report: Readonly<Record<string, unknown>>;
}

/** The report is on the disk before the file moves: a file in `done` or `failed` always has its report. */
export async function putAway({ folder, system, path, at, report }: PuttingAway): Promise<string> {
  const target = join(folder, system);
  await mkdir(target, { recursive: true });
  const name = join(target, `${at.replaceAll(/[-:.]/g, '')}-${basename(path)}`);
  const handle = await open(`${name}.report.json`, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(report, null, 1)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(path, name);
  return name;
}
