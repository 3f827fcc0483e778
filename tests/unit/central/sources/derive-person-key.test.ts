// Person keys: the same at every import, different for different people, and worthless without the secret.
import { describe, expect, it } from 'vitest';
import { derivePersonKey } from '../../../../central/sources/derive-person-key.ts';
import { personKey } from '../../../../shared/formats/ids.ts';

const code = [{ kind: 'identity-code', value: '010594Y9032' }] as const;
const keyFor = derivePersonKey(new Uint8Array(32).fill(1), 'tampere');

describe('a person key', () => {
  it('stays the same and follows the strongest anchor', () => {
    expect(keyFor(code)).toBe(keyFor([...code, { kind: 'customer-number', value: '20100001' }]));
    expect(personKey.safeParse(keyFor(code)).success).toBe(true);
  });

  it('differs by person, by century sign, by controller and by secret', () => {
    const others = [
      keyFor([{ kind: 'identity-code', value: '010594-9032' }]), keyFor([{ kind: 'customer-number', value: '010594Y9032' }]),
      derivePersonKey(new Uint8Array(32).fill(1), 'nurmijarvi')(code), derivePersonKey(new Uint8Array(32).fill(2), 'tampere')(code),
    ];
    expect(new Set([keyFor(code), ...others]).size).toBe(5);
  });

  it('is not made with a short secret or without an anchor', () => {
    expect(() => derivePersonKey(new Uint8Array(16), 'tampere')).toThrow('32 bytes');
    expect(() => keyFor([])).toThrow('anchor');
  });
});
