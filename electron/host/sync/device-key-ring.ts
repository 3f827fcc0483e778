// The public keys of the controller's desks, asked from central when an unknown desk's line arrives.
import type { KeyObject } from 'node:crypto';
import { centralPaths, deviceKeysAnswer } from '../../../shared/protocol/central.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import { askCentral } from './ask-central.ts';
import { publicKeyOf, urlOf, type CentralLink } from './central-link.ts';

export interface DeviceKeyRing {
  readonly keys: () => ReadonlyMap<string, KeyObject>;
  readonly refresh: (link: CentralLink) => Promise<Result<null>>;
}

export function deviceKeyRing(): DeviceKeyRing {
  const keys = new Map<string, KeyObject>();
  return {
    keys: () => keys,
    refresh: async (link) => {
      const answer = await askCentral(link, { url: urlOf(link, centralPaths.devices), schema: deviceKeysAnswer });
      if (!answer.ok) return answer;
      // A key once seen for a device is kept: central cannot quietly exchange it for its own.
      for (const { device, publicKey } of answer.value.devices) if (!keys.has(device)) keys.set(device, publicKeyOf(publicKey));
      return ok(null);
    },
  };
}
