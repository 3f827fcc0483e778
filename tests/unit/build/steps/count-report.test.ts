// The test run's counting: a crash, a flaky test or an empty run never looks like a pass.
import { describe, expect, it } from 'vitest';
import { countDesks } from '../../../../build/steps/desks-step.ts';
import { lastLine, runSteps, sumUp } from '../../../../build/steps/run-steps.ts';
import { failedOnce, passedOnce, skippedOnce } from '../../../../build/steps/step.ts';
import { countReport } from '../../../../build/steps/vitest-step.ts';

function fileOf(statuses: readonly string[], status = 'passed') {
  return { name: 'a.test.ts', status, message: 'could not be loaded', assertionResults: statuses.map((one, index) => ({ fullName: `test ${index}`, status: one, failureMessages: ['why'] })) };
}

describe('counting a Vitest report', () => {
  it('sums the passed and the failed', () => {
    const report = { success: false, testResults: [fileOf(['passed', 'failed', 'passed'], 'failed')] };
    expect(countReport(report, 1, '')).toMatchObject({ passed: 2, failed: 1, skips: [] });
  });

  it.each([
    ['no report was written', undefined, 0],
    ['no test ran', { success: true, testResults: [] }, 0],
    ['only skipped tests ran', { success: true, testResults: [fileOf(['skipped'])] }, 0],
    ['the tool ended badly after passing tests', { success: true, testResults: [fileOf(['passed'])] }, 1],
    ['the report itself says no', { success: false, testResults: [fileOf(['passed'])] }, 0],
    ['a file could not be loaded', { success: false, testResults: [fileOf(['passed']), fileOf([], 'failed')] }, 1],
  ])('counts one failure when %s', (_, report, code) => {
    expect(countReport(report, code, 'what was printed').failed).toBe(1);
  });

  it('gives the reason of each skip that a suite told, and names a test that skipped itself', () => {
    const report = { success: true, testResults: [fileOf(['passed', 'skipped'])] };
    const { skips } = countReport(report, 0, 'x\nskipped: the system server: none is installed\ny');
    expect(skips).toEqual(['the system server: none is installed', 'test 1: skipped in its file']);
  });
});

describe('counting a desk report', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
  it.each([
    ['nothing could be read', undefined, 0, 0],
    ['a test was flaky', { stats: { ...stats, flaky: 1 }, errors: [] }, 0, 3],
    ['an error stood outside the tests', { stats, errors: [{}] }, 1, 3],
    ['no test ran', { stats: { ...stats, expected: 0 }, errors: [] }, 0, 0],
    ['the tool ended badly', { stats, errors: [] }, 1, 3],
  ])('counts one failure when %s', (_, report, code, passed) => {
    expect(countDesks(report, code, '')).toMatchObject({ failed: 1, passed });
  });

  it('names what failed and where, and not the list of what passed', () => {
    const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', line: 8, tests: [{ status, results: [{ errors: [{ message: '\u001b[31mwhy\u001b[39m' }] }] }] });
    const suites = [{ specs: [spec('fine', 'expected')], suites: [{ specs: [spec('broken', 'unexpected')] }] }];
    const { output } = countDesks({ suites, stats: { ...stats, unexpected: 1 }, errors: [] }, 1, 'a long list');
    expect(output).toBe('FAILED a.spec.ts:8 broken\nwhy');
  });

  it('counts a clean run', () => {
    expect(countDesks({ stats, errors: [] }, 0, '')).toMatchObject({ failed: 0, passed: 3 });
  });
});

describe('the run as a whole', () => {
  it('goes on after a step that threw, and counts it as failed', async () => {
    const thrown = { name: 'throws', run: () => Promise.reject(new Error('broken')) };
    const totals = await runSteps([thrown, { name: 'good', run: () => Promise.resolve(passedOnce) }], 1);
    expect(totals).toEqual({ passed: 1, failed: 1, skips: [], failures: ['throws'] });
  });

  it('names each failed test again for the end of the log', async () => {
    const run = await runSteps([{ name: 'desks', run: () => Promise.resolve(failedOnce('FAILED a.spec.ts:8 broken\nwhy')) }], 1);
    expect(run.failures).toEqual(['desks: a.spec.ts:8 broken']);
  });

  it('ends with one line that names skips only where there are some', async () => {
    const run = await runSteps([{ name: 'bad', run: () => Promise.resolve(failedOnce('why')) }, { name: 'absent', run: () => Promise.resolve(skippedOnce('absent: not here')) }], 2);
    expect(lastLine(run)).toBe('0 passed, 1 failed, 1 skipped');
    expect(lastLine(sumUp([{ passed: 2, failed: 0, skips: [], failures: [] }, { passed: 1, failed: 0, skips: [], failures: [] }]))).toBe('3 passed, 0 failed');
  });
});
