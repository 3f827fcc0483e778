// `npm run check`: types of every room, lint, import zones, unit and law tests; fails when any of them does.
import { checkSteps } from './steps/check-steps.ts';
import { lastLine, runSteps, sumUp } from './steps/run-steps.ts';
import { vitestStep } from './steps/vitest-step.ts';

const { types, lint, zones } = checkSteps();
const read = await runSteps([...lint, ...types, ...zones], 2);
const ran = await runSteps([vitestStep('unit'), vitestStep('laws')], 1);
const totals = sumUp([read, ran]);
console.log(lastLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
