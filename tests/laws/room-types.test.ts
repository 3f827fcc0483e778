// The compiler proves where code may run: names of the wrong platform do not compile in a room.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBreachHouse, repository, type BreachHouse } from './breach-house.ts';

const HEAD = '// A breach made for the laws.\n';
const PAGE = 'electron/shells/browser/page';

const breaches = [
  { law: 'document in shared', room: 'shared', path: 'shared/rules/page.ts', source: 'export const title: string = document.title;', sign: "'document'" },
  { law: 'process in shared', room: 'shared', path: 'shared/rules/process.ts', source: 'export const version: string = process.version;', sign: "'process'" },
  { law: 'fetch in shared', room: 'shared', path: 'shared/rules/fetch.ts', source: "export const asked: unknown = fetch('x');", sign: "'fetch'" },
  { law: 'setTimeout in shared', room: 'shared', path: 'shared/rules/timer.ts', source: 'export const timer: unknown = setTimeout;', sign: "'setTimeout'" },
  { law: 'node:fs in shared', room: 'shared', path: 'shared/rules/disk.ts', source: "export { readFileSync } from 'node:fs';", sign: "'node:fs'" },
  { law: 'document in the host', room: 'electron', path: 'electron/host/page.ts', source: 'export const title: string = document.title;', sign: "'document'" },
  { law: 'document in central', room: 'central', path: 'central/page.ts', source: 'export const title: string = document.title;', sign: "'document'" },
  { law: 'process in the renderer', room: 'renderer', path: 'renderer/parts/process.ts', source: 'export const version: string = process.version;', sign: "'process'" },
  { law: "process in the browser shell's page", room: PAGE, path: `${PAGE}/process.ts`, source: 'export const version: string = process.version;', sign: "'process'" },
  { law: 'an enum, which Node cannot run', room: 'central', path: 'central/enum.ts', source: 'export enum Colour { Red }', sign: 'TS1294' },
  { law: 'a cell of a row taken for certain', room: 'central', path: 'central/cell.ts', source: 'export const first = (row: readonly string[]): string => row[0];', sign: 'TS2322' },
  { law: 'undefined written where a key may only be absent', room: 'central', path: 'central/absent.ts', source: 'export const one: { readonly key?: string } = { key: undefined };', sign: 'TS2375' },
] as const;

const lawful = {
  'shared/rules/lawful.ts': `${HEAD}export const year = (iso: string): number => new Date(iso).getUTCFullYear();\n`,
  'renderer/parts/lawful.tsx': `${HEAD}export const Title = () => <h1>{document.title}</h1>;\n`,
  'central/lawful.ts': `${HEAD}export const version: string = process.version;\n`,
  'electron/host/lawful.ts': `${HEAD}export const version: string = process.version;\n`,
  [`${PAGE}/lawful.ts`]: `${HEAD}export const title: string = document.title;\n`,
};

describe('the types of the rooms', () => {
  let house: BreachHouse;
  const told = new Map<string, string>();

  beforeAll(() => {
    house = buildBreachHouse({ ...Object.fromEntries(breaches.map(({ path, source }) => [path, `${HEAD}${source}\n`])), ...lawful });
    for (const room of new Set(breaches.map(({ room }) => room))) {
      const run = spawnSync(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', room, '--pretty', 'false'], { cwd: house.folder, encoding: 'utf8' });
      told.set(room, run.stdout);
    }
  });

  afterAll(() => { house.demolish(); });

  it.each(breaches)('$law does not compile', ({ room, path, sign }) => {
    const lines = (told.get(room) ?? '').split('\n').filter((line) => line.startsWith(`${path}(`));
    expect(lines.join('\n')).toContain(sign);
  });

  it.each(Object.keys(lawful))('lawful code compiles in %s', (path) => {
    const all = [...told.values()].join('\n');
    expect(all).toContain('error TS');
    expect(all).not.toContain(`${path}(`);
  });
});
