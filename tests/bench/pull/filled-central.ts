// The log of the pull bench: pushed to a real central in a process of its own, and its whole answer kept as a file for limit and peer.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { centralPaths, pushLinesMax } from '../../../shared/protocol/central.ts';
import { clerkAccount } from '../../faults/rig/made-desk.ts';
import { startInstances, type CentralInstances } from '../../faults/rig/central-instances.ts';
import { enrolDevice } from '../../faults/rig/enrolled-device.ts';
import { lineMaker } from '../../faults/rig/line-maker.ts';
import type { PulledLog } from './pouch-peer.ts';

export interface FilledCentral extends PulledLog { readonly centrals: CentralInstances }

const writers = 5;

/** Lines of five desks in turns of a full push; a number of lines that five full pushes divide comes out exactly. */
export async function filledCentral(folder: string, lines: number): Promise<FilledCentral> {
  mkdirSync(folder, { mode: 0o711 });
  const centrals = await startInstances({ folder, instances: 1, desks: writers + 1, accounts: [await clerkAccount()] });
  const url = centrals.all[0]?.url ?? '';
  const desks = await Promise.all(Array.from({ length: writers }, async (_, desk) => {
    const maker = lineMaker();
    return { maker, device: await enrolDevice(url, centrals.codes[desk] ?? '', maker) };
  }));
  for (let pushed = 0; pushed < lines; pushed += writers * pushLinesMax) {
    await Promise.all(desks.map(({ maker, device }) => device.push(maker.make(pushLinesMax).map(({ wire }) => wire))));
  }
  const linesFile = join(folder, 'answer.jsonl');
  const { body } = await fetch(`${url}/${centralPaths.pull}?after=0`, { headers: { ...centrals.reader.headers, 'accept-encoding': 'identity' } });
  if (body === null) throw new Error('central answered nothing');
  // undici's stream is Node's own web stream, which the DOM's type does not say.
  await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(linesFile));
  return { folder, linesFile, lines, centrals };
}
