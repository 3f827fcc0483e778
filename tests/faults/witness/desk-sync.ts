// The next sync of a desk that has followed the log to its end: the product's pull on a real journal, a mutated log on the other side.
import { cpSync, rmSync } from 'node:fs';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import type { CentralLink } from '../../../electron/host/sync/central-link.ts';
import { deviceKeyRing } from '../../../electron/host/sync/device-key-ring.ts';
import { pull, type Pulled } from '../../../electron/host/sync/pull.ts';
import { deviceId } from '../../../shared/formats/ids.ts';
import { pullMediaType } from '../../../shared/protocol/central.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { LogParts } from './log-parts.ts';

const watcher = '5a1f0c52-7f0b-4e7e-9d1a-0d6c1c9c0f11';

/** Answers as a central store that holds this log, with the head it signed last. */
function serve(parts: LogParts): CentralLink['fetch'] {
  const { head } = parts;
  if (head === null) throw new Error('a central store has a head');
  const bare = { epoch: head.epoch, ordinal: head.ordinal, position: head.position, logHash: head.logHash, signature: head.signature };
  return async (url) => {
    if (url.pathname.endsWith('/v1/devices')) return Response.json({ devices: parts.devices.map(({ device, publicKey, desk }) => ({ device, publicKey, desk })) });
    const after = Number(url.searchParams.get('after'));
    const limit = Number(url.searchParams.get('limit') ?? parts.lines.length);
    const lines = parts.lines.filter(({ position }) => position > after).slice(0, limit);
    const records = [{ head: bare }, ...lines.map(({ position, header, signature, sealed, logHash, quarantine }) => ({ position, line: { header, signature, sealed }, logHash, quarantine })), { end: true, more: false }];
    return new Response(records.map((record) => `${JSON.stringify(record)}\n`).join(''), { status: 200, headers: { 'content-type': pullMediaType } });
  };
}

function linkTo(parts: LogParts, key: KeyObject): CentralLink {
  return { baseUrl: 'http://127.0.0.1:9', controller: parts.log.controller, card: { device: deviceId.parse(watcher), publicKey: '', token: 'x'.repeat(32) }, key, fetch: serve(parts), heard: () => undefined };
}

async function pullInto(folder: string, link: CentralLink): Promise<Result<Pulled>> {
  const journal = openJournal(folder);
  if (!journal.ok) throw new Error(`the proof's journal does not open: ${journal.code}`);
  try {
    return await pull(link, { journal: journal.value, ring: deviceKeyRing(), seen: () => undefined });
  } finally {
    journal.value.close();
  }
}

export interface WitnessDesk {
  /** What the desk's next sync says when central holds this log; a copy of the journal is used. */
  readonly sync: (parts: LogParts) => Promise<Result<Pulled>>;
  /** The same with a real central store. */
  readonly syncWith: (central: { readonly url: string; readonly device: string; readonly token: string }) => Promise<Result<Pulled>>;
}

/** `parts`: the log as it is before any mutation; the desk follows it to its end. */
export async function openWitnessDesk(folder: string, parts: LogParts): Promise<WitnessDesk> {
  const key = createPublicKey({ key: Buffer.from(parts.log.centralKey, 'base64'), format: 'der', type: 'spki' });
  const followed = await pullInto(folder, linkTo(parts, key));
  if (!followed.ok || followed.value.pulled !== parts.lines.length) throw new Error(`the desk could not follow the log before anybody touched it: ${followed.ok ? String(followed.value.pulled) : followed.code}`);
  const copy = `${folder}-now`;
  const fresh = (): string => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    return copy;
  };
  return {
    sync: async (mutated) => pullInto(fresh(), linkTo(mutated, key)),
    syncWith: async ({ url, device, token }) => pullInto(fresh(), { ...linkTo(parts, key), baseUrl: url, card: { device: deviceId.parse(device), publicKey: '', token }, fetch: (to, init) => fetch(to, init) }),
  };
}
