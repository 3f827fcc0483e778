// This desk's standing with central: where it is, what its key is, and the desk's own credentials.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { controllerId } from '../../../shared/formats/ids.ts';
import type { DeviceCard } from '../vault/device-keys.ts';
import { writeFileDurably } from '../write-file-durably.ts';

const enrolment = z.strictObject({ controller: controllerId, publicKey: z.base64() });
export type Enrolment = z.infer<typeof enrolment>;

export interface CentralLink { readonly baseUrl: string; readonly card: DeviceCard; readonly key: KeyObject }

export function readEnrolment(folder: string): Enrolment | null {
  const file = join(folder, 'central.json');
  return existsSync(file) ? enrolment.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Kept from enrolment on: receipts are believed by this key only, whatever the network says later. */
export function keepEnrolment(folder: string, given: Enrolment): void {
  writeFileDurably(join(folder, 'central.json'), Buffer.from(JSON.stringify(given)));
}

export function publicKeyOf(spkiBase64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(spkiBase64, 'base64'), format: 'der', type: 'spki' });
}

export function urlOf({ baseUrl }: Pick<CentralLink, 'baseUrl'>, path: string, query: Readonly<Record<string, number>> = {}): URL {
  const url = new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

export function credentialsOf({ card }: Pick<CentralLink, 'card'>): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${card.device}.${card.token}` };
}
