// The product's first sync in the pull bench: its own pull from a real central into a fresh journal.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { readMark } from '../../../electron/host/journal/pull-mark.ts';
import type { CentralLink } from '../../../electron/host/sync/central-link.ts';
import { deviceKeyRing } from '../../../electron/host/sync/device-key-ring.ts';
import { pull } from '../../../electron/host/sync/pull.ts';
import { deviceId } from '../../../shared/formats/ids.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { enrolDevice } from '../../faults/rig/enrolled-device.ts';
import { lineMaker } from '../../faults/rig/line-maker.ts';
import { controller } from '../../faults/rig/made-desk.ts';
import type { Puller } from './pouch-peer.ts';

export interface OwnWish { readonly folder: string; readonly lines: number; readonly url: string; readonly code: string }

export async function ownPull({ folder, lines, url, code }: OwnWish): Promise<Puller> {
  const maker = lineMaker();
  const { token, centralKey } = await enrolDevice(url, code, maker);
  const link: CentralLink = { baseUrl: url, controller, card: { device: deviceId.parse(maker.device), publicKey: maker.publicKey, token }, key: centralKey, fetch, heard: () => undefined };
  return {
    pull: async () => {
      const place = mkdtempSync(join(folder, 'own-'));
      const began = performance.now();
      const journal = answerOf(openJournal(place));
      answerOf(await pull(link, { journal, ring: deviceKeyRing(), seen: () => undefined }));
      const milliseconds = performance.now() - began;
      const { position } = readMark(journal);
      journal.close();
      rmSync(place, { recursive: true, force: true });
      if (position !== lines) throw new Error(`the desk has ${position} of ${lines} lines`);
      return milliseconds;
    },
    close: () => Promise.resolve(),
  };
}
