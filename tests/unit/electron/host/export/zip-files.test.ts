// The zip of an answer: every member as it was made, texts made only as they are packed, and whatever waits in the process is let in.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../../../electron/host/export/zip-files.ts';
import { composeExport } from '../../../../../shared/export/compose-export.ts';
import type { ExportFile } from '../../../../../shared/export/export-input.ts';
import { madeSeriesPerson } from '../../../../bench/series/made-series-person.ts';
import { readZip } from '../../../../faults/same-content/read-zip.ts';
import { exportInput, filesOf, sha256 } from '../../../shared/export/export-fixture.ts';

const madeAt = '2026-11-22T08:41:00.000Z';
const person = madeSeriesPerson({ points: 1, years: 1 });
const zipOf = (): Promise<Buffer> => zipFiles(composeExport(exportInput({ person }), () => createHash('sha256')), madeAt);

function fileOf(name: string, pieces: Iterable<string>): ExportFile {
  return { name, pieces, records: null };
}

describe('the zip of an answer', () => {
  it('holds every member byte for byte, and the manifest its SHA-256', async () => {
    const read = await readZip(await zipOf());
    const wanted = filesOf({ person });
    expect([...read].map(([name, bytes]) => [name, sha256(bytes.toString('utf8')), bytes.length])).toEqual(wanted.map(({ name, text }) => [name, sha256(text), Buffer.byteLength(text)]));
    const { files } = JSON.parse(String(read.get('manifest.json'))) as { files: { name: string; sha256: string }[] }; // true or the next line is red
    expect(files.map((file) => [file.name, file.sha256])).toEqual([...read].slice(0, -1).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]));
  });

  it('is the same for the same files and time', async () => {
    expect(sha256((await zipOf()).toString('base64'))).toBe(sha256((await zipOf()).toString('base64')));
  });

  it('begins no file before the one before it is through, and lets others in between', async () => {
    const happened: string[] = [];
    const pieces = function* (name: string): Generator<string, void> {
      happened.push(`${name} begins`);
      setImmediate(() => happened.push(`let in during ${name}`));
      for (let nth = 0; nth < 20; nth += 1) yield String(nth).repeat(60_000);
      happened.push(`${name} ends`);
    };
    await zipFiles([fileOf('a', pieces('a')), fileOf('b', pieces('b'))], madeAt);
    expect(happened).toEqual(['a begins', 'let in during a', 'a ends', 'b begins', 'let in during b', 'b ends']);
  });

  it('lets others in between small files too', async () => {
    let turns = 0;
    const small = function* (): Generator<string, void> {
      setImmediate(() => { turns += 1; });
      yield 'x';
    };
    let atLast = -1;
    const last = function* (): Generator<string, void> {
      atLast = turns;
      yield 'y';
    };
    await zipFiles([fileOf('a', small()), fileOf('b', small()), fileOf('c', last())], madeAt);
    expect(atLast).toBe(2);
  });

  it('is not made when a text breaks off', async () => {
    const broken = function* (): Generator<string, void> {
      yield 'x';
      throw new Error('the text broke off');
    };
    await expect(zipFiles([fileOf('a', broken())], madeAt)).rejects.toThrow('the text broke off');
  });
});
