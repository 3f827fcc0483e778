// Gathers the rows of a file into pieces of a size worth packing, and hashes them as they pass.
import type { BeginSha256 } from './export-input.ts';

/** Characters of a piece, at least, but for the last. */
const pieceLength = 60_000;

/** `done` is called with the hash in hex once the last piece was taken. Parts are whole rows, so no piece ends inside a character. */
export function* hashedPieces(parts: Iterable<string>, hash: ReturnType<BeginSha256>, done: (sha256: string) => void): Generator<string, void> {
  let piece = '';
  for (const part of parts) {
    piece += part;
    if (piece.length < pieceLength) continue;
    hash.update(piece);
    yield piece;
    piece = '';
  }
  hash.update(piece);
  if (piece !== '') yield piece;
  done(hash.digest('hex'));
}
