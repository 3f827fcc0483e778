// The quick HMAC gives what the slow one gives: people keep their keys by it.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../../../central/sources/pipeline/keyed-hash.ts';

describe('the keyed hash of an anchor', () => {
  it('is HMAC-SHA256, whatever the key and the text', () => {
    // Any code points; the library's own list of them takes seconds to make.
    const textOf = (lengths: { readonly minLength?: number; readonly maxLength: number }): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 0x10ffff }), lengths).map((points) => String.fromCodePoint(...points));
    const text = fc.oneof(textOf({ maxLength: 12 }), textOf({ minLength: 127, maxLength: 130 }), fc.constantFrom('a'.repeat(256), 'ä'.repeat(257)));
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.array(text, { minLength: 1, maxLength: 3 }), (bytes, texts) => {
      const key = Buffer.from(bytes);
      const keyed = keyedHash(key);
      expect(texts.map(keyed)).toEqual(texts.map((one) => createHmac('sha256', key).update(one, 'utf8').digest('hex')));
    }));
  });

  it('takes no key that HMAC would shorten', () => {
    expect(() => keyedHash(Buffer.alloc(65))).toThrow('64 bytes');
  });
});
