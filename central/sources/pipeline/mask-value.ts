// A value as its shape alone, for a preview on a terminal: an administrator sees that a column holds dates, not whose.

const longest = 24;

/** Letters become x or X, digits 0; the rest stays, since commas and hyphens are what a mapping goes wrong by. */
export function maskValue(text: string): string {
  const shape = text.slice(0, longest).replace(/\p{Lu}/gu, 'X').replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? 'X' : 'x')).replace(/\p{N}/gu, '0').replace(/[^\x20-\x7E]/g, '?');
  return text.length > longest ? `${shape}…` : shape;
}
