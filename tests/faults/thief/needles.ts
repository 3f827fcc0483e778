// A text as a thief would look for it: UTF-8, UTF-16LE, and base64 wherever in its groups of three bytes it begins.
import type { Canary } from './canaries.ts';

export interface Needle { readonly canary: string; readonly encoding: 'utf-8' | 'utf-16le' | 'base64'; readonly bytes: Buffer }

/** The characters that the text alone decides: those shared with bytes before or after it are left out. */
export function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const sixes = Math.floor((whole.length * 8) / 6);
    return whole.toString('base64').slice(Math.ceil((before * 8) / 6), sixes);
  });
}

export function needlesOf(canaries: readonly Canary[]): readonly Needle[] {
  return canaries.flatMap(({ place, text }) => [
    { canary: place, encoding: 'utf-8' as const, bytes: Buffer.from(text, 'utf8') },
    { canary: place, encoding: 'utf-16le' as const, bytes: Buffer.from(text, 'utf16le') },
    ...base64Forms(text).map((form) => ({ canary: place, encoding: 'base64' as const, bytes: Buffer.from(form, 'latin1') })),
  ]);
}
