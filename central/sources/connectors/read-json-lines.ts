// JSON Lines as records: a broken line costs only itself.
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { readLines } from '../read-lines.ts';
import { makeJsonRecord, type JsonReading } from './json-record.ts';
import type { RawBatches, RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';

/** Blank lines are left out. A broken last line without its end is where the file was cut. */
export async function* readJsonLines(text: AsyncIterable<string>): RawBatches {
  let line = 0;
  let isCut = false;
  for await (const lines of readLines(text)) {
    const records: RawRecord[] = [];
    for (const { text: given, overlong } of lines) {
      line += 1;
      if (!overlong && given.trim() === '') continue;
      const record: RawRecord = overlong ? { line, fault: 'too-long' } : { line, ...recordIn(given) };
      isCut = 'fault' in record && !given.endsWith('\n');
      records.push(record);
    }
    yield records;
  }
  if (isCut) throw new SourceBreak('incomplete');
}

function recordIn(text: string): JsonReading {
  const record = makeJsonRecord();
  let found: JsonReading | null = null;
  for (const token of tokensIn(text)) {
    if (found !== null) return { fault: 'bad-record' };
    found = record.take(token);
  }
  return found ?? { fault: 'bad-record' };
}

function tokensIn(text: string): readonly Token[] {
  try {
    const tokens = jsonParser({ packValues: true, streamValues: false })(text);
    return typeof tokens === 'symbol' ? [] : tokens.values;
  } catch {
    return [];
  }
}
