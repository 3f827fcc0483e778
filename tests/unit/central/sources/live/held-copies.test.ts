// Two lanes of rows that are ended at once: one after the other into the connection, whichever came first, also after one that failed.
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { heldCopies } from '../../../../../central/sources/live/held-copies.ts';

/** A connection that takes one COPY at a time and notes what it met. */
function connection(failing: string | null) {
  const came: string[] = [];
  let open = 0;
  let most = 0;
  const copies = heldCopies((text) => {
    open += 1;
    most = Math.max(most, open);
    return new Writable({
      write: (piece: Buffer, _encoding, done) => {
        came.push(`${text}:${piece.toString()}`);
        setImmediate(done);
      },
      final: (done) => {
        setImmediate(() => {
          open -= 1;
          done(text === failing ? new Error('refused') : null);
        });
      },
    });
  });
  return { copies, came, most: () => most };
}

it('lanes ended at once come in one after the other', async () => {
  const { copies, came, most } = connection(null);
  const lanes = ['records', 'subjects'].map((text) => copies(text));
  for (const lane of lanes) lane.write('a\n');
  await Promise.all(lanes.map((lane) => finished(lane.end('b\n'))));
  expect(most()).toBe(1);
  expect(came).toEqual(['records:a\n', 'records:b\n', 'subjects:a\n', 'subjects:b\n']);
});

it('a lane that fails says so itself, and the next one is asked all the same', async () => {
  const { copies, came } = connection('records');
  const ended = await Promise.allSettled(['records', 'subjects'].map((text) => finished(copies(text).end('a\n'))));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(came).toEqual(['records:a\n', 'subjects:a\n']);
});
