// The typed text carried over to a new person, when it can be a name; a code or a number is not one.

export function nameFromQuery(query: string): string {
  return /\d/.test(query) ? '' : query.trim();
}
