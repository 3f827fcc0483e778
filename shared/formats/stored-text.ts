// Text that every store can hold: PostgreSQL's has no NUL, and half a surrogate pair is no letter of any alphabet.

export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
