// Rows of a desk's journal as SQLite gives them: nothing of their form is believed.

export type Row = Readonly<Record<string, unknown>>;

export function textOf(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function bytesOf(row: Row, key: string): Uint8Array {
  const value = row[key];
  return value instanceof Uint8Array ? value : new Uint8Array();
}

/** A line's id in letters; schema 5 keeps its 16 bytes. Empty when it is neither. */
export function idOf(row: Row, key: string): string {
  const hex = Buffer.from(bytesOf(row, key)).toString('hex');
  return hex === '' ? textOf(row, key) : hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
