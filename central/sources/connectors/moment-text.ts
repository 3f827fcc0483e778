// A moment in UTC as an item keeps it, from the ways in which databases and exports write one.

/**
 * `YYYY-MM-DDTHH:MM:SS.mmmZ` from a date, `T` or a space, a time, perhaps a fraction, perhaps `Z` or `+00`; null for all
 * else. What is finer than a millisecond is cut: the item's form has no place for it. The calendar is not looked at.
 */
export function momentText(text: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(.*)$/.exec(text);
  if (parts === null) return null;
  const [, fraction = '', zone = ''] = /^\.(\d{1,9})(.*)$/.exec(parts[3] ?? '') ?? ['', '', parts[3] ?? ''];
  if (!['', 'Z', '+00', '+00:00', '+0000'].includes(zone)) return null;
  return `${String(parts[1])}T${String(parts[2])}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
