// The journal with what guards it: the reserve for a full disk, the background look at every line, and their alarms.
import type { LampAlarm } from '../../shared/bridge.ts';
import { ok, type Result } from '../../shared/outcomes.ts';
import type { HostLog } from './host-log.ts';
import { startJournalCheck } from './journal/check-journal.ts';
import type { Synchronous } from './journal/journal-store.ts';
import { openJournal, type Journal } from './journal/open-journal.ts';
import { createReserve } from './journal/reserve.ts';
import { publicKeyOf } from './sync/central-link.ts';
import { deviceCard } from './vault/device-keys.ts';

export interface Storage {
  readonly journal: Journal;
  readonly alarms: () => readonly LampAlarm[];
  /** Called now and then: makes the reserve again when the disk has room. */
  readonly look: () => void;
  readonly close: () => void;
}

/** Outcomes: those of openJournal. */
export function openStorage(folder: string, { log, synchronous }: { readonly log: HostLog; readonly synchronous: Synchronous }): Result<Storage> {
  const reserve = createReserve(folder);
  const opened = openJournal(folder, { synchronous, reserve });
  if (!opened.ok) return opened;
  const journal = opened.value;
  const card = deviceCard(folder);
  let damaged = false;
  const check = startJournalCheck({
    journal, folder, keys: new Map(card === null ? [] : [[card.device, publicKeyOf(card.publicKey)]]),
    onDamage: (damage) => {
      damaged = true;
      log.note('journal-damaged', { entry: damage?.seq ?? null, fault: damage?.fault ?? 'unsound' });
    },
  });
  reserve.makeSoon();
  return ok({
    journal, look: reserve.makeSoon,
    alarms: () => [...(damaged ? ['journal-damaged' as const] : []), ...(reserve.inUse() ? ['disk-reserve' as const] : [])],
    close: () => {
      check.stop();
      journal.close();
    },
  });
}
