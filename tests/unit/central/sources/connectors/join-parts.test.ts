// Parts of an export as one source: one header, lines counted on, and a part of another export breaks the whole.
import { describe, expect, it } from 'vitest';
import { joinParts } from '../../../../../central/sources/connectors/join-parts.ts';
import type { RawBatches, RawRecord } from '../../../../../central/sources/connectors/raw-record.ts';
import { collectStream } from '../../../../people/collect-stream.ts';

const rows = (...fields: readonly (readonly string[])[]): readonly RawRecord[] => fields.map((one, place) => ({ line: place + 1, fields: one }));

async function* part(...batches: readonly (readonly RawRecord[])[]): RawBatches {
  yield* batches;
}

async function* parts(...all: readonly RawBatches[]): AsyncGenerator<RawBatches> {
  yield* all;
}

const joined = async (hasHeader: boolean, ...all: readonly RawBatches[]): Promise<readonly RawRecord[]> => (await collectStream(joinParts(parts(...all), { hasHeader }))).flat();

describe('an export in parts', () => {
  it('has its header once, and its lines go on from part to part', async () => {
    const found = await joined(true, part([], rows(['A', 'B'], ['1', '2'])), part(rows(['A', 'B'], ['3', '4'], ['5', '6'])), part(rows(['A', 'B'])));
    expect(found).toEqual([{ line: 1, fields: ['A', 'B'] }, { line: 2, fields: ['1', '2'] }, { line: 4, fields: ['3', '4'] }, { line: 5, fields: ['5', '6'] }]);
  });

  it('without headers every record of every part is one', async () => {
    expect((await joined(false, part(rows(['1'])), part(), part(rows(['1'], ['2'])))).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('is broken by a part with another header, and by one without any', async () => {
    await expect(joined(true, part(rows(['A', 'B'])), part(rows(['B', 'A'])))).rejects.toMatchObject({ fault: 'wrong-form' });
    await expect(joined(true, part(rows(['A', 'B'])), part([]))).rejects.toMatchObject({ fault: 'incomplete' });
  });
});
