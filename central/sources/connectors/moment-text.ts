// A moment in UTC as an item keeps it, from the ways in which databases and exports write one.

/** By far the most. */
const usual = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ$/;

/**
 * `YYYY-MM-DDTHH:MM:SS.mmmZ` from a date, `T` or a space, a time, perhaps a fraction, perhaps `Z` or `+00`; null for all
 * else. What is finer than a millisecond is cut: the item's form has no place for it. The calendar is not looked at.
 */
export function momentText(text: string): string | null {
  if (text.length === 20 && usual.test(text)) return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`;
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(.*)$/.exec(text);
  if (parts === null) return null;
  const [, fraction = '', zone = ''] = /^\.(\d{1,9})(.*)$/.exec(parts[3] ?? '') ?? ['', '', parts[3] ?? ''];
  if (!['', 'Z', '+00', '+00:00', '+0000'].includes(zone)) return null;
  return `${String(parts[1])}T${String(parts[2])}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
