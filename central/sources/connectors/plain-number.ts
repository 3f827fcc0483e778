// A number as digits with a point, where its text means nothing else.

/** False for exponents, infinities and not-a-number. */
export function isPlainNumber(text: string): boolean {
  const [whole = '', fraction, ...more] = text.split('.');
  return more.length === 0 && /^-?\d+$/.test(whole) && (fraction === undefined || /^\d+$/.test(fraction));
}
