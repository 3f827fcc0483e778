// This desk's own identity: device id, central token, and an Ed25519 key whose private half is sealed on disk.
import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { deviceId } from '../../../shared/formats/ids.ts';
import { writeFileDurably } from '../write-file-durably.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

const deviceFile = z.strictObject({ device: deviceId, publicKey: z.base64(), sealedKey: z.base64(), token: z.string().min(32) });

/** Readable while locked: the token lets sealed lines travel, it opens nothing. */
export interface DeviceCard { readonly device: z.infer<typeof deviceId>; readonly publicKey: string; readonly token: string }

const about = (device: string): string => `device-key:${device}`;

function readFile(folder: string): z.infer<typeof deviceFile> | null {
  const file = join(folder, 'device.json');
  // A file that does not parse throws: making a new device over it would orphan the lines the old one signed.
  return existsSync(file) ? deviceFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Null before the first log-in of this desk folder. */
export function deviceCard(folder: string): DeviceCard | null {
  const kept = readFile(folder);
  return kept === null ? null : { device: kept.device, publicKey: kept.publicKey, token: kept.token };
}

/** Opens the private key with the session's device key, or makes the device at the first log-in. Null when the seal does not open. */
export function openDevice(folder: string, key: Buffer): { readonly card: DeviceCard; readonly privateKey: KeyObject } | null {
  const kept = readFile(folder) ?? makeDevice(folder, key);
  const der = openBytes(key, about(kept.device), Buffer.from(kept.sealedKey, 'base64'));
  if (der === null) return null;
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return { card: { device: kept.device, publicKey: kept.publicKey, token: kept.token }, privateKey };
}

function makeDevice(folder: string, key: Buffer): z.infer<typeof deviceFile> {
  const pair = generateKeyPairSync('ed25519', { publicKeyEncoding: { format: 'der', type: 'spki' }, privateKeyEncoding: { format: 'der', type: 'pkcs8' } });
  const device = deviceId.parse(randomUUID());
  const made = { device, publicKey: pair.publicKey.toString('base64'), sealedKey: sealBytes(key, about(device), pair.privateKey).toString('base64'), token: randomBytes(32).toString('base64url') };
  pair.privateKey.fill(0);
  // On disk before the first line is signed: a line of a lost device could never be continued.
  writeFileDurably(join(folder, 'device.json'), Buffer.from(JSON.stringify(made)));
  return made;
}
