// Reads the desk's bundle, which an administrator gave the workstation.
import { readFileSync } from 'node:fs';
import { deskBundle, type DeskBundle } from '../../shared/protocol/desk-bundle.ts';

export const badBundle = 'The desk bundle cannot be read or is not one. Ask the administrator for a new one.';

/** Null when the file is missing, unreadable or not a bundle of this version. */
export function readBundle(file: string): DeskBundle | null {
  try {
    return deskBundle.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
