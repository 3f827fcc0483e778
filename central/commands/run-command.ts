// Runs a sub-command of `npm run central` and tells in plain words when it cannot.
import { readServerSettings } from '../server-settings.ts';
import { commandList } from './command-list.ts';

type Say = (line: string) => void;

function usage(): string {
  return ['Usage:', '  npm run central', ...Object.values(commandList).map((command) => `  npm run central -- ${command.usage}`)].join('\n');
}

/** A driver's error may quote what it was given, so only our own sentences are shown as they are. */
function plainOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something unexpected failed.';
  if (!('code' in error)) return error.message;
  return `The system answered ${String(error.code)}.`;
}

/** Answers the exit code: 0 done, 1 could not, 2 for a wrong command line or settings. */
export async function runCommand(name: string, args: readonly string[], say: { readonly out: Say; readonly problem: Say }): Promise<number> {
  const command = Object.hasOwn(commandList, name) ? commandList[name] : undefined;
  if (command === undefined) {
    say.problem(`central: there is no command «${name}».\n${usage()}`);
    return 2;
  }
  const settings = readServerSettings(process.env);
  if (!settings.ok) {
    say.problem(`central: these settings do not fit: ${settings.names.join(', ')}`);
    return 2;
  }
  try {
    const code = await command.run({ args, settings: settings.value, say: say.out });
    if (code === 2) say.problem(`Usage: npm run central -- ${command.usage}`);
    return code;
  } catch (error) {
    say.problem(`central: ${name} could not be done. ${plainOf(error)}`);
    return 1;
  }
}
