// A made-up desk for the proofs: its accounts, its bundle and the requests a clerk logs at it.
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../build/root.ts';
import { makeAccount } from '../../../electron/host/vault/make-account.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { actorId, caseId, registerId } from '../../../shared/formats/ids.ts';
import { argonMemoryKiBMin, deskBundle, type Account, type DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { loadProfile } from '../../../shared/registers/load-profile.ts';

export const controller = 'tampere';
export const clerk = { user: 'liisa', password: 'pihlaja-kukkii-tiskilla' } as const;

/** One clerk, at the lowest Argon2 cost the product accepts: the proofs log in often. */
export async function clerkAccount(): Promise<Account> {
  const made = await makeAccount({
    user: actorId.parse(clerk.user), name: 'Liisa Palvelija', password: clerk.password, roles: ['clerk'], registers: [], lease: 'proof',
    rootKey: randomBytes(32), argon2: { memoryKiB: argonMemoryKiBMin, passes: 2, lanes: 1 },
  });
  if (!made.ok) throw new Error(`the proof's account was refused: ${made.code}`);
  return made.value;
}

export interface MadeDesk { readonly desk: string; readonly account: Account; readonly centralUrl: string; readonly enrolmentCode: string }

/** The bundle of one desk of the larger controller's demonstration profile. */
export function bundleOf({ desk, account, centralUrl, enrolmentCode }: MadeDesk): DeskBundle {
  const profile = loadProfile(z.json().parse(JSON.parse(readFileSync(join(root, 'assets', 'registers', `${controller}.json`), 'utf8'))));
  if (!profile.ok) throw new Error('the register profile has faults');
  return deskBundle.parse({ controller, office: desk.slice(0, 3), desk, centralUrl, enrolmentCode, accounts: [account], profile: profile.value, demonstration: null });
}

/** A visit of somebody no register knows, as the two commands that lead to a diary number. */
export function madeVisit(today: string): { readonly caseId: string; readonly identity: CaseCommand; readonly request: CaseCommand } {
  const id = caseId.parse(randomUUID());
  return {
    caseId: id,
    identity: {
      kind: 'check-identity', caseId: id, visitor: { personKey: null, name: 'Testinen Kaarina' }, documentKind: 'passport', validity: 'valid',
      photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null,
    },
    request: {
      kind: 'log-request', caseId: id, register: registerId.parse('customer-and-marketing'),
      rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn: today,
    },
  };
}
