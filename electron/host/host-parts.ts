// What the host is made of; every call's handler gets it.
import type { BridgeEvent } from '../../shared/bridge.ts';
import type { DeskBundle } from '../../shared/protocol/desk-bundle.ts';
import type { HostLog } from './host-log.ts';
import type { Journal } from './journal/open-journal.ts';
import type { PaperStore } from './papers/paper-store.ts';
import type { Compose, PaperFonts, Printing } from './papers/paper-ports.ts';
import type { People } from './people/people.ts';
import type { Sync } from './sync/sync.ts';
import type { Clocks } from './vault/session-clock.ts';
import type { Lease } from './vault/lease.ts';
import type { Vault } from './vault/vault.ts';

export interface HostParts {
  readonly folder: string;
  readonly bundle: DeskBundle;
  readonly shell: 'electron' | 'browser';
  readonly clocks: Clocks;
  readonly journal: Journal;
  readonly vault: Vault;
  readonly lease: Lease;
  readonly people: People;
  readonly papers: PaperStore;
  readonly printing: Printing;
  readonly compose: Compose;
  readonly fonts: () => PaperFonts;
  readonly sync: Sync;
  readonly log: HostLog;
  readonly emit: (event: BridgeEvent) => void;
}
