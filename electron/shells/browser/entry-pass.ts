// Who may enter the browser shell: a token that works once gives a cookie that only this browser has.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface EntryPass {
  /** A new token for one opening of the window. */
  readonly issue: () => string;
  /** True once for each token. */
  readonly redeem: (token: string) => boolean;
  readonly cookie: string;
  readonly holds: (cookie: string | undefined) => boolean;
}

function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

export function entryPass(): EntryPass {
  const cookie = randomBytes(32).toString('base64url');
  let tokens: readonly string[] = [];
  return {
    issue: () => {
      const token = randomBytes(32).toString('base64url');
      tokens = [...tokens, token].slice(-20);
      return token;
    },
    redeem: (token) => {
      const known = tokens.find((one) => same(one, token));
      tokens = tokens.filter((one) => one !== known);
      return known !== undefined;
    },
    cookie,
    holds: (given) => given !== undefined && same(given, cookie),
  };
}
