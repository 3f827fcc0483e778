// `npm run bench -- NAME [--runs N]`: runs one bench and prints its ratio to the goal as the last line.
import { runMeasured } from './run-measured.ts';

await runMeasured({ command: 'bench', folder: 'tests/bench' });
