// Runs one of Vitest's suites and counts from its JSON report, so that a crash can never look like a pass.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../root.ts';
import { filesBelow } from './files-below.ts';
import { runTool } from './run-tool.ts';
import { skippedOnce, type Step, type StepResult } from './step.ts';

const reportSchema = z.object({
  success: z.boolean(),
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    message: z.string().optional(),
    assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })),
  })),
});
type Report = z.infer<typeof reportSchema>;

/** A suite tells a skip it decided itself (a missing server, say) by a printed line `skipped: what: why`. */
const TOLD_SKIP = /^skipped: (.+)$/gm;

/** Counts a report; a file that failed to load and a run that failed without a failed test each count as one failure. */
export function countReport(report: Report | undefined, code: number, output: string): StepResult {
  const skips = [...output.matchAll(TOLD_SKIP)].map((match) => match[1] ?? '');
  if (report === undefined) return { passed: 0, failed: 1, skips, output };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = tests.filter(({ status }) => status === 'failed');
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'));
  const others = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const counted = failures.length + broken.length;
  const failed = counted === 0 && (code !== 0 || !report.success || passed === 0) ? 1 : counted;
  const told = [
    ...failures.map(({ fullName, failureMessages }) => `FAILED ${fullName}\n${(failureMessages ?? []).join('\n')}`),
    ...broken.map(({ name, message }) => `FAILED ${name}\n${message ?? ''}`),
  ].join('\n\n');
  return { passed, failed, skips: [...skips, ...others.map(({ fullName, status }) => `${fullName}: ${status} in its file`)], output: told === '' ? output : told };
}

function readReport(file: string): Report | undefined {
  if (!existsSync(file)) return undefined;
  const parsed = reportSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
}

/** The step for one Vitest project; skipped with a reason where its folder holds no test file. */
export function vitestStep(project: 'unit' | 'laws' | 'flows'): Step {
  const reports = join(root, '.cache', 'test-reports');
  const file = join(reports, `${project}.json`);
  return {
    name: project,
    run: async () => {
      if (filesBelow(`tests/${project}`, /\.test\.tsx?$/).length === 0) return skippedOnce(`${project}: tests/${project} holds no test yet`);
      mkdirSync(reports, { recursive: true });
      rmSync(file, { force: true });
      const { code, output } = await runTool(join(root, 'node_modules/vitest/vitest.mjs'), ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
      return countReport(readReport(file), code, output);
    },
  };
}
