// Words for codes that arrive as plain text: line types, rights, states; an unknown code still gets a word.
import { fi } from './fi.ts';
import type { Say } from './words.ts';

function known<T extends object>(table: T, code: string): code is Extract<keyof T, string> {
  return Object.hasOwn(table, code);
}

export function eventWords(t: Say, type: string): string {
  return known(fi.event, type) ? t(`event.${type}`) : t('event.other');
}

export function rightWords(t: Say, right: string): string {
  return known(fi.right, right) ? t(`right.${right}`) : right;
}

export function declinedWords(t: Say, reason: string): string {
  return reason === 'cannot-sign' || reason === 'does-not-want' || reason === 'pad-broken' || reason === 'received-unsigned' ? t(`sign.${reason}`) : reason;
}
