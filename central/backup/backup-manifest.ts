// What a backup says of itself: every file with its hash, and where each controller's log stood, so that a restore can be judged.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { z } from 'zod';
import { controllerId, isoInstant, sha256Hex } from '../../shared/formats/ids.ts';
import { CannotDo } from '../commands/central-command.ts';
import { hashFile } from './copy-file.ts';

export const manifestName = 'manifest.json';
/** PostgreSQL's data folder inside the backup. */
export const dataName = 'data';

const insidePath = z.string().min(1).max(400).refine((path) => !isAbsolute(path) && !normalize(path).split(sep).includes('..'), 'must lie inside');

export const backupManifest = z.strictObject({
  format: z.literal('rekisteritiski-backup'),
  version: z.literal(1),
  takenAt: isoInstant,
  postgres: z.string().max(100),
  /** Central's public key, SPKI DER in base64: the backup opens only with the secret it was made under. */
  publicKey: z.base64().max(200),
  /** How far the database had followed the ledger of erasures. */
  ledger: z.strictObject({ count: z.int().min(0), hash: sha256Hex }),
  /** Ends of the logs when the backup began; the restored logs hold at least these. */
  logs: z.array(z.strictObject({ controller: controllerId, position: z.int().min(1), logHash: sha256Hex })),
  folders: z.array(insidePath),
  files: z.array(z.strictObject({ path: insidePath, bytes: z.int().min(0), sha256: sha256Hex })),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** What is written: the manifest and the hash of its text, so that a cut manifest is not taken for a whole one. */
const sealed = z.strictObject({ manifest: z.string(), sha256: sha256Hex });

export function manifestText(manifest: BackupManifest): string {
  const text = JSON.stringify(manifest);
  return JSON.stringify({ manifest: text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') });
}

function parseManifest(text: string): BackupManifest | null {
  try {
    const read = sealed.parse(JSON.parse(text));
    if (createHash('sha256').update(read.manifest, 'utf8').digest('hex') !== read.sha256) return null;
    return backupManifest.parse(JSON.parse(read.manifest));
  } catch {
    return null;
  }
}

/** Reads the manifest and compares every file with it. Throws CannotDo, naming the first that differs. */
export function verifyBackup(from: string): BackupManifest {
  const file = join(from, manifestName);
  if (!existsSync(file)) throw new CannotDo(`There is no whole backup in ${from}: its manifest is missing.`);
  const manifest = parseManifest(readFileSync(file, 'utf8'));
  if (manifest === null) throw new CannotDo(`The manifest of ${from} is damaged. Take another backup.`);
  for (const { path, bytes, sha256 } of manifest.files) {
    const place = join(from, dataName, path);
    const same = existsSync(place) && statSync(place).size === bytes && hashFile(place) === sha256;
    if (!same) throw new CannotDo(`The backup in ${from} is damaged: ${path} is not what was saved. Take another backup.`);
  }
  return manifest;
}
