// Two lanes of rows into one connection: they cannot flow at once, so each waits until it is whole and the one before it has come in; a person's rows are few.
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** `open` begins a COPY on the connection. A lane that is never ended opens none. */
export function heldCopies(open: (text: string) => Writable): (text: string) => Writable {
  let before: Promise<unknown> = Promise.resolve();
  return (text) => {
    const pieces: Buffer[] = [];
    return new Writable({
      write: (piece: Buffer, _encoding, done) => {
        pieces.push(piece);
        done();
      },
      final: (done) => {
        const mine = before.then(() => pipeline(Readable.from(pieces), open(text)));
        // Its own lane tells what it died of; the next one asks the connection itself.
        before = mine.catch(() => undefined);
        mine.then(() => { done(); }, done);
      },
    });
  };
}
