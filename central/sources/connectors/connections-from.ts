// Addresses and keys of sources from the central store's environment, where secrets of a server live.
import type { Connections } from './open-source.ts';

const prefix = 'REKISTERITISKI_SOURCE_';

/** `REKISTERITISKI_SOURCE_MS_AZURE` is the connection `ms-azure` of the profiles. */
export function connectionsFrom(environment: Readonly<Record<string, string | undefined>>): Connections {
  return new Map(Object.entries(environment).flatMap(([name, value]) => (
    name.startsWith(prefix) && value !== undefined && value !== '' ? [[name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), value] as const] : [])));
}
