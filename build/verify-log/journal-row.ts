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
