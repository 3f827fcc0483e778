// `npm run prove -- NAME [--runs N]`: runs one proof of a guarantee and prints its figure as the last line.
import { runMeasured } from './run-measured.ts';

await runMeasured({ command: 'prove', folder: 'tests/faults' });
