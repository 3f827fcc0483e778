// What a new password must be: long, and not one of the obvious; no rules about kinds of characters (guarantees.md "Roles").

/** The refusal never carries the password or a part of it. */
export type PasswordVerdict =
  /** In Unicode form C: the same password typed on two keyboards is the same bytes for the key derivation. */
  | { readonly verdict: 'accepted'; readonly password: string }
  | { readonly verdict: 'refused'; readonly why: PasswordFault };

export type PasswordFault = 'not-text' | 'too-short' | 'too-long' | 'too-obvious';

export const shortestPassword = 15;
// A bound for the key derivation's input, far above any phrase a person types.
export const longestPassword = 256;

const obvious: readonly string[] = [
  'salasana', 'lösenord', 'losenord', 'password', 'passord', 'tervetuloa', 'valkommen', 'välkommen', 'welcome', 'rekisteritiski',
  'rekisteri', 'letmein', 'admin', 'administrator', 'iloveyou', 'perkele', 'suomi', 'finland', 'qwertyuiopåasdfghjklöäzxcvbnm',
  'abcdefghijklmnopqrstuvwxyzåäö', '01234567890123456789', '98765432109876543210', '1qaz2wsx3edc4rfv5tgb6yhn',
];
const shortestRun = 4;
const shortestRest = 10;

/**
 * At least 15 code points after normalisation, at most 256, and at least 10 left when obvious words, keyboard runs,
 * repetitions and `avoid` (the account's and the person's names) are taken away.
 */
export function checkPassword(input: unknown, avoid: readonly string[] = []): PasswordVerdict {
  if (typeof input !== 'string' || !input.isWellFormed()) return { verdict: 'refused', why: 'not-text' };
  if (input.length > longestPassword * 4) return { verdict: 'refused', why: 'too-long' };
  const password = input.normalize('NFC');
  const length = Array.from(password).length;
  if (length < shortestPassword) return { verdict: 'refused', why: 'too-short' };
  if (length > longestPassword) return { verdict: 'refused', why: 'too-long' };
  return isObvious(password, avoid) ? { verdict: 'refused', why: 'too-obvious' } : { verdict: 'accepted', password };
}

function isObvious(password: string, avoid: readonly string[]): boolean {
  const bare = Array.from(plain(password));
  const words = [...obvious, ...avoid.map(plain)];
  const banned = words.filter((word) => word.length >= shortestRun);
  const rest: string[] = [];
  for (let place = 0; place < bare.length;) {
    const run = Math.max(obviousRun(bare, place, banned), repeatedRun(bare, place));
    if (run === 0) rest.push(bare[place] ?? '');
    place += Math.max(run, 1);
  }
  return new Set(rest).size < shortestRun || rest.length < shortestRest;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[\s._-]+/gu, '');
}

/** How many characters from `place` are a stretch of a banned word. */
function obviousRun(bare: readonly string[], place: number, banned: readonly string[]): number {
  let longest = 0;
  for (let length = shortestRun; place + length <= bare.length; length += 1) {
    const stretch = bare.slice(place, place + length).join('');
    if (!banned.some((word) => word.includes(stretch))) break;
    longest = length;
  }
  return longest;
}

/** How many characters from `place` repeat what stands just before it (a unit of 1-8 characters). */
function repeatedRun(bare: readonly string[], place: number): number {
  let longest = 0;
  for (let unit = 1; unit <= Math.min(8, place); unit += 1) {
    let length = 0;
    while (place + length < bare.length && bare[place + length] === bare[place + length - unit]) length += 1;
    if (length >= Math.max(unit, 2)) longest = Math.max(longest, length);
  }
  return longest;
}
