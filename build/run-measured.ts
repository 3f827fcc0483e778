// Runs a proof or a bench by name: finds its module, calls it, prints its figure as the last line and ends accordingly.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { root } from './root.ts';
import { filesBelow } from './steps/files-below.ts';

/** What a module under tests/faults or tests/bench gives back: whether the promise held, and the figure after `NAME: `. */
const outcomeSchema = z.strictObject({ ok: z.boolean(), figure: z.string().min(1) });
/** A figure such as `3 lost of 20` is a breach whatever the module says of itself. */
const LOST = /\b([1-9]\d*) lost\b/;

type Kind = { readonly command: 'prove' | 'bench'; readonly folder: string };
type Wish = { readonly name: string; readonly runs: number; readonly store: string | null };

/** The names that can be asked for, read from the file names `<command>-NAME.ts`. */
function namesOf({ command, folder }: Kind): readonly string[] {
  const name = command === 'prove' ? /(?:^|\/)prove-([a-z0-9-]+)\.ts$/ : /(?:^|\/)bench-([a-z0-9-]+)\.ts$/;
  return filesBelow(folder, name).flatMap((file) => name.exec(file)?.[1] ?? []);
}

/** The wish on the command line, or what is wrong with it in plain words. */
export function readWish(kind: Kind, args: readonly string[], names: readonly string[]): Wish | string {
  const usage = `Usage: npm run ${kind.command} -- NAME [--runs N] [--store STORE]. Names: ${names.length > 0 ? names.join(', ') : 'none yet'}.`;
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { runs: { type: 'string', default: '1' }, store: { type: 'string' } } });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) return usage;
    if (!names.includes(name)) return `There is no ${kind.command} «${name}». ${usage}`;
    const runs = z.coerce.number().int().min(1).max(10_000_000).safeParse(values.runs);
    return runs.success ? { name, runs: runs.data, store: values.store ?? null } : `--runs takes a whole number from 1 up. ${usage}`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${usage}`;
  }
}

/** What a module under tests/faults or tests/bench gives: itself, and by `stores` which single stores it can be asked about. */
const moduleSchema = z.object({
  default: z.custom<(runs: number, store: string | null) => Promise<unknown>>((value) => typeof value === 'function'),
  stores: z.array(z.string()).readonly().default([]),
});

/** Null, or in plain words that the module knows no such store: one that was silently ignored would prove something else than was asked. */
export function refusedStore({ name, store }: Pick<Wish, 'name' | 'store'>, stores: readonly string[]): string | null {
  if (store === null || stores.includes(store)) return null;
  return stores.length === 0 ? `«${name}» takes no --store.` : `«${name}» knows no store «${store}». Stores: ${stores.join(', ')}.`;
}

/** Judges what a module returned: the last line to print, and whether it stands. */
export function judge(name: string, returned: unknown): { readonly line: string; readonly holds: boolean } {
  const outcome = outcomeSchema.safeParse(returned);
  if (!outcome.success) return { line: `${name}: the module did not return { ok, figure }`, holds: false };
  const { ok, figure } = outcome.data;
  return { line: `${name}: ${figure}`, holds: ok && !LOST.test(figure) };
}

/** Ends the process: 0 when the promise held, 1 when it did not or broke off, 2 for a bad command line, 3 when this machine cannot try it. */
export async function runMeasured(kind: Kind): Promise<never> {
  const wish = readWish(kind, process.argv.slice(2), namesOf(kind));
  if (typeof wish === 'string') {
    console.error(wish);
    process.exit(2);
  }
  try {
    // eslint-disable-next-line no-unsanitized/method -- the name was found among the files of the folder just before
    const module: unknown = await import(pathToFileURL(join(root, kind.folder, `${kind.command}-${wish.name}.ts`)).href);
    const { default: run, stores } = moduleSchema.parse(module);
    const refused = refusedStore(wish, stores);
    if (refused !== null) {
      console.error(refused);
      process.exit(2);
    }
    const { line, holds } = judge(wish.name, await run(wish.runs, wish.store));
    console.log(line);
    process.exit(holds ? 0 : 1);
  } catch (error) {
    // tests/faults/rig/cannot-try-here.ts, known by its name because build/ does not import the tests.
    if (error instanceof Error && error.name === 'CannotTryHere') {
      console.log(`${wish.name}: cannot be tried here: ${error.message}`);
      process.exit(3);
    }
    console.error(error);
    console.log(`${wish.name}: could not run`);
    process.exit(1);
  }
}
