// `npm run verify-log -- FILE`: the auditor's verifier of an exported log or a desk's journal; it shares no code with the product, only docs/log-format.md.
import { parseArgs } from 'node:util';
import { tellJournal, tellLog } from './verify-log/tell.ts';

const usage = `Usage: npm run verify-log -- FILE [--key BASE64] [--head FILE] [--against OLDER-EXPORT]
       npm run verify-log -- --journal FOLDER [FILE] [--key BASE64]
Exit code: 0 everything holds, 1 something does not, 2 could not be checked.`;

interface Wish { readonly file: string | undefined; readonly journal: string | undefined; readonly key: string | undefined; readonly head: string | undefined; readonly against: string | undefined }

function wishOf(args: readonly string[]): Wish | null {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { journal: text, key: text, head: text, against: text } });
    const [file, ...more] = positionals;
    const { journal, key, head, against } = values;
    return more.length > 0 || (file === undefined && journal === undefined) ? null : { file, journal, key, head, against };
  } catch {
    return null;
  }
}

/** 2 also for a file that cannot be opened: nothing was said about the log then. */
async function run(wish: Wish | null): Promise<number> {
  if (wish === null) {
    console.error(usage);
    return 2;
  }
  const { file, journal, key, head, against } = wish;
  try {
    if (journal !== undefined) return await tellJournal({ folder: journal, log: file, key }, console.log) ? 0 : 1;
    return file !== undefined && await tellLog({ file, key, head, against }, console.log) ? 0 : 1;
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    console.error(`verify-log: could not be checked: ${why}${why === 'database is locked' ? ' by a running desk; verify a copy of its folder' : ''}`);
    return 2;
  }
}

process.exitCode = await run(wishOf(process.argv.slice(2)));
