// The steps of `npm run check` that read the code without running it: types per room, lint, import zones.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { filesBelow } from './files-below.ts';
import { runTool } from './run-tool.ts';
import { failedOnce, passedOnce, skippedOnce, type Step, type StepResult } from './step.ts';

const TOOLS = join(root, 'node_modules');
const TSCONFIGS = ['.', 'shared', 'electron', 'electron/shells/browser/page', 'renderer', 'central', 'build', 'tests'] as const;
const ZONED = ['shared', 'electron', 'renderer', 'central', 'build', 'tests'] as const;
const SOURCE = /\.(ts|tsx|mjs)$/;

async function pass(script: string, args: readonly string[]): Promise<StepResult> {
  const { code, output } = await runTool(join(TOOLS, script), args);
  return code === 0 ? passedOnce : failedOnce(output);
}

function typesOf(folder: string): Step {
  const name = folder === '.' ? 'types of the configuration files' : `types of ${folder}`;
  const cache = join(root, '.cache', 'types', `${folder.replaceAll('/', '-').replace('.', 'root')}.tsbuildinfo`);
  const isEmpty = folder !== '.' && filesBelow(folder, SOURCE).length === 0;
  return {
    name,
    run: () => isEmpty
      ? Promise.resolve(skippedOnce(`${name}: the folder holds no source yet`))
      : pass('typescript/bin/tsc', ['-p', folder, '--noEmit', '--incremental', '--tsBuildInfoFile', cache]),
  };
}

/** A room at a time: the types of all rooms at once do not fit into a Node process of usual size. The last step is what stands beside the rooms. */
function lintOf(folders: readonly string[]): readonly Step[] {
  const beside = ['.', ...folders.flatMap((folder) => ['--ignore-pattern', `${folder}/**`])];
  const steps = [...folders.map((folder) => ({ name: `lint of ${folder}`, paths: [folder] })), { name: 'lint of what stands beside the rooms', paths: beside }];
  return steps.map(({ name, paths }) => ({ name, run: () => pass('eslint/bin/eslint.js', [...paths, '--max-warnings', '0']) }));
}

/** Types of every room, lint of everything, import zones. */
export function checkSteps(): { readonly types: readonly Step[]; readonly lint: readonly Step[]; readonly zones: readonly Step[] } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folders = ZONED.filter((folder) => filesBelow(folder, SOURCE).length > 0);
  return {
    types: TSCONFIGS.map(typesOf),
    lint: lintOf(folders),
    zones: [{ name: 'import zones and cycles', run: () => pass('dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '.dependency-cruiser.cjs', ...folders]) }],
  };
}
