// Runs the desk tests in a real browser and, where its binary is, in Electron; counts from Playwright's JSON report.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { electronBinary } from '../electron-binary.ts';
import { findOrInstallBrowser } from '../find-browser.ts';
import { root } from '../root.ts';
import { filesBelow } from './files-below.ts';
import { runTool } from './run-tool.ts';
import { failedOnce, skippedOnce, type Step, type StepResult } from './step.ts';

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })) })),
});
type Suite = { readonly specs?: readonly z.infer<typeof specSchema>[] | undefined; readonly suites?: readonly Suite[] | undefined };
const suiteSchema: z.ZodType<Suite> = z.object({ specs: z.array(specSchema).optional(), suites: z.array(z.lazy(() => suiteSchema)).optional() });

const reportSchema = z.object({
  suites: z.array(suiteSchema).optional(),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** What failed, by place and message, without the list of what passed: a log that is cut off must still name it. */
function failuresOf(suites: readonly Suite[]): readonly string[] {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ title, file, line, tests }) => tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => `FAILED ${file}:${line} ${title}\n${results.flatMap(({ errors }) => errors.map(({ message = '' }) => stripVTControlCharacters(message))).join('\n')}`)),
    ...failuresOf(inner),
  ]);
}

/** Counts a report: a flaky test is a failed one, an error outside the tests is a failure, and no test at all is one too. */
export function countDesks(report: unknown, code: number, output: string): StepResult {
  const parsed = reportSchema.safeParse(report);
  if (!parsed.success) return failedOnce(output);
  const { expected, unexpected, flaky, skipped } = parsed.data.stats;
  const counted = unexpected + flaky + parsed.data.errors.length;
  const failed = counted === 0 && (code !== 0 || expected === 0) ? 1 : counted;
  const skips = Array.from({ length: skipped }, () => 'desks: a desk test skipped itself; see the list above');
  const told = failuresOf(parsed.data.suites ?? []).join('\n\n');
  return { passed: expected, failed, skips, output: told === '' ? output : told };
}

/** The step for tests/desks. */
export function desksStep(): Step {
  const reports = join(root, '.cache', 'test-reports');
  const file = join(reports, 'desks.json');
  return {
    name: 'desks',
    run: async () => {
      if (filesBelow('tests/desks', /\.spec\.ts$/).length === 0) return skippedOnce('desks: tests/desks holds no spec yet');
      const browser = findOrInstallBrowser();
      if ('explanation' in browser) return failedOnce(browser.explanation);
      mkdirSync(reports, { recursive: true });
      rmSync(file, { force: true });
      const env = { REKISTERITISKI_BROWSER: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const { code, output } = await runTool(join(root, 'node_modules/@playwright/test/cli.js'), ['test', '--config', 'tests/desks/playwright.config.ts', '--reporter=list,json'], env);
      const result = countDesks(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code, output);
      const electron = electronBinary();
      return 'path' in electron ? result : { ...result, skips: [...result.skips, `desks under Electron: ${electron.explanation}`] };
    },
  };
}
