// The parts every simulated desk shares: the controller's profile, accounts, the content key, and device keys made of the seed.
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../build/root.ts';
import { deviceId, type DeviceId } from '../../../shared/formats/ids.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import { loadProfile } from '../../../shared/registers/load-profile.ts';

export const controller = 'tampere';
/** The last has no account at central: what it writes is put aside there. */
export const actors = { clerk: 'liisa', contactPerson: 'maija', stranger: 'vieras' } as const;
export const contentKey = createHash('sha256').update('simulator:content').digest();

let profile: ControllerProfile | null = null;

export function simulatedProfile(): ControllerProfile {
  if (profile !== null) return profile;
  const read = loadProfile(z.json().parse(JSON.parse(readFileSync(join(root, 'assets', 'registers', `${controller}.json`), 'utf8'))));
  if (!read.ok) throw new Error('the register profile has faults');
  profile = read.value;
  return profile;
}

export interface DeviceIdentity { readonly device: DeviceId; readonly token: string; readonly privateKey: KeyObject; readonly publicKey: string }

/** PKCS#8 frame of an Ed25519 private key (RFC 8410), before its 32 bytes of seed. */
const pkcs8Frame = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same desk has the same identity in every run: keys take no part in what a seed decides. */
export function identityOf(desk: number): DeviceIdentity {
  const seed = createHash('sha256').update(`simulator:desk:${desk}`).digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Frame, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { device: deviceId.parse(`00000000-0000-4000-8000-${String(desk).padStart(12, '0')}`), token: seed.toString('hex'), privateKey, publicKey };
}
