// This desk's standing with central: where it is, what its key is, and the desk's own credentials.
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { controllerId } from '../../../shared/formats/ids.ts';
import { certificate, headHeader, headHeaderValue, headText, type LogHead } from '../../../shared/protocol/central.ts';
import type { DeviceCard } from '../vault/device-keys.ts';
import { writeFileDurably } from '../write-file-durably.ts';

// Desks enrolled before there were certificates have none until they ask again.
const enrolment = z.strictObject({ controller: controllerId, publicKey: z.base64(), certificate: certificate.nullable().default(null) });
export type Enrolment = z.infer<typeof enrolment>;

/** Node's own `fetch`, or a network made of faults in tests. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

export interface CentralLink {
  readonly baseUrl: string;
  readonly controller: string;
  readonly card: DeviceCard;
  readonly key: KeyObject;
  readonly fetch: Fetch;
  /** Told the `date` of every believed answer, for the difference between the two clocks. */
  readonly heard: (date: string | null) => void;
}

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

export function urlOf({ baseUrl }: Pick<CentralLink, 'baseUrl'>, path: string, query: Readonly<Record<string, number | string>> = {}): URL {
  const url = new URL(path, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

export function credentialsOf(card: DeviceCard): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${card.device}.${card.token}` };
}

/** Shown with push, pull and notices: a store set back to before this head learns it from its own signature. */
export function headShown(head: LogHead | null): Readonly<Record<string, string>> {
  return head === null ? {} : { [headHeader]: headHeaderValue(head) };
}

/** Whether central signed the text. */
export function isSigned({ key }: Pick<CentralLink, 'key'>, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
}

export function isHead(link: CentralLink, head: LogHead): boolean {
  return isSigned(link, headText(link.controller, head), head.signature);
}
