// Delimited text as records; a file cut within its last line says so.
import type { Dialect } from '../../../shared/registers/source-profile.ts';
import { readLines } from '../read-lines.ts';
import { readRecords } from '../read-records.ts';
import type { RawBatches, RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

/**
 * A cut is not always to be seen: a last line without its end whose columns do not add up is one, and any last line
 * without its end where the profile says that the system ends it.
 */
export async function* readDelimited(text: AsyncIterable<string>, dialect: Dialect): RawBatches {
  const end = { at: '' };
  let width = 0;
  let last: RawRecord | undefined;
  for await (const records of readRecords(readLines(rememberEnd(text, end)), dialect)) {
    const [first] = records;
    if (width === 0 && first !== undefined && 'fields' in first) width = first.fields.length;
    last = records.at(-1) ?? last;
    yield records;
  }
  if (end.at === '' || end.at === '\n' || last === undefined) return;
  const isBroken = 'fault' in last || ('fields' in last && last.fields.length < width);
  if (dialect.lastLineEnds === true || isBroken) throw new SourceBreak('incomplete');
}

async function* rememberEnd(text: AsyncIterable<string>, end: { at: string }): AsyncGenerator<string> {
  for await (const chunk of text) {
    end.at = chunk.at(-1) ?? end.at;
    yield chunk;
  }
}
