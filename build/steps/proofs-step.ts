// Runs the short forms of the proofs that exist, each as one counted test.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { runTool } from './run-tool.ts';
import { failedOnce, passedOnce, skippedOnce, type Step } from './step.ts';

/** Three crashes are one of each process; three rebuilds reach the store that cannot even be deleted; each twin shows that its proof can fail. */
const SHORT = [['visit'], ['crash', '--runs', '3'], ['crash-twin', '--runs', '2'], ['rebuild', '--runs', '3'], ['rebuild-twin', '--runs', '1']] as const;

function proof([name, ...args]: readonly [string, ...string[]]): Step {
  return {
    name: `proof ${name}`,
    run: async () => {
      if (!existsSync(join(root, 'tests', 'faults', `prove-${name}.ts`))) return skippedOnce(`proof ${name}: it does not exist yet`);
      const { code, output } = await runTool(join(root, 'build', 'prove.ts'), [name, ...args]);
      return code === 0 ? { ...passedOnce, output } : failedOnce(output);
    },
  };
}

/** One step per proof. */
export function proofSteps(): readonly Step[] {
  return SHORT.map((words) => proof(words));
}
