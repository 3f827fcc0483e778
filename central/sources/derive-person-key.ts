// A person key from the strongest anchor under a secret: the same at every import, telling nothing without the secret.
import { createHmac } from 'node:crypto';
import { personKey } from '../../shared/formats/ids.ts';
import type { KeyFor } from './import-result.ts';

/**
 * A `keyFor` without a store. Keyed, because an unkeyed hash of an identity code is reversed in seconds. A person known
 * by customer number only gets another key when their identity code arrives; a store of anchors would keep the old one.
 */
export function derivePersonKey(secret: Uint8Array, controller: string): KeyFor {
  if (secret.length < 32) throw new Error('The secret of person keys is at least 32 bytes.');
  return ([strongest]) => {
    if (strongest === undefined) throw new Error('A person without an anchor has no key.');
    const hash = createHmac('sha256', secret).update(`person-key:1:${controller}:${strongest.kind}:${strongest.value}`).digest('hex');
    // RFC 9562 version 8, variant 10: a UUID whose bits are the maker's own.
    return personKey.parse(`${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`);
  };
}
