// The skip proof's writers: central's own way of taking a batch, over and over, each writer on connections of its own.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { InstanceParts, SkipWriter } from './skip-world.ts';

/** Small batches commit often, large ones take long: both are tried. */
const sizes = [1, 1, 2, 5, 20, 100] as const;
const usualBatch = 200;

/** Batches of chance sizes in the first 20,000 lines, then full ones, which are quicker. Throws when a line is refused. */
export async function writeLines({ intake }: InstanceParts, { desk, maker }: SkipWriter, lines: number, random: SeededRandom): Promise<void> {
  const varied = 20_000 / 8;
  for (let written = 0; written < lines;) {
    const size = Math.min(lines - written, written < varied ? random.pick(sizes) : usualBatch);
    const { accepted, refused } = await intake({ desk, wires: maker.make(size).map(({ wire }) => wire), shown: null });
    if (refused.length > 0 || accepted.length !== size) throw new Error(`central refused a writer: ${refused[0]?.code ?? 'no receipt'}`);
    written += size;
  }
}
