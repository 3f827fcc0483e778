// Each import zone is crossed once, in a house with the real rules, and must be refused by its own rule.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildBreachHouse, repository, type BreachHouse } from './breach-house.ts';
import { allowedImports, crossings } from './zone-crossings.ts';

const reportSchema = z.object({ summary: z.object({ violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }) });

function sources(): Readonly<Record<string, string>> {
  const files = new Map<string, string>();
  const put = (path: string): void => { if (!files.has(path)) files.set(path, 'export const here = 1;\n'); };
  for (const [index, { from, to }] of [...crossings, ...allowedImports].entries()) {
    put(from);
    if (!to.startsWith('npm:')) put(to);
    const depth = '../'.repeat(from.split('/').length - 1);
    const target = to.startsWith('npm:') ? to.slice(4) : `${depth === '' ? './' : depth}${to}`;
    files.set(from, `${files.get(from) ?? ''}import * as used${index} from '${target}';\nexport const again${index}: unknown = used${index};\n`);
  }
  return Object.fromEntries(files);
}

describe('the import zones', () => {
  let house: BreachHouse;
  let violations: readonly { readonly from: string; readonly to: string; readonly rule: string }[] = [];

  beforeAll(() => {
    house = buildBreachHouse(sources());
    const cruiser = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'shared', 'electron', 'renderer', 'central', 'build', 'tests'],
      { cwd: house.folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    violations = reportSchema.parse(JSON.parse(run.stdout)).summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
  });

  afterAll(() => { house.demolish(); });

  it.each(crossings)('refuses $from importing $to', ({ from, rule }) => {
    expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(rule);
  });

  it.each(allowedImports)('allows $from importing $to', ({ from }) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  it('every rule of the zones is broken by one of these tests', () => {
    const broken = new Set(crossings.map(({ rule }) => rule));
    const run = spawnSync(process.execPath, ['-p', "JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map(({ name }) => name))"], { cwd: repository, encoding: 'utf8' });
    const names = z.array(z.string()).parse(JSON.parse(run.stdout));
    expect(names.filter((name) => !broken.has(name))).toEqual([]);
  });
});
