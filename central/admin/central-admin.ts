// What an administrator does at central, on the owner's connection; the service's routes reach none of it.
import { controllerId } from '../../shared/formats/ids.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import { importExports, type ImportGiven, type ImportOutcome } from '../sources/pipeline/import-exports.ts';
import type { Result } from '../../shared/outcomes.ts';
import { decideFork } from '../retention/decide-fork.ts';
import { eraseContent, type Erasure } from '../retention/erase-content.ts';
import { putCaseFileRule, type GivenRule } from '../retention/case-file-rules.ts';
import type { Ledger } from '../retention/ledger.ts';
import { runRetention, type Report } from '../retention/run-retention.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { createEnrolmentCode } from './enrolment-code.ts';
import { listUnjoined, type ImportLists } from './list-unjoined.ts';
import { putAccounts, type KnownAccount } from './put-accounts.ts';
import { listForks, type Fork, type ForkToResolve } from './resolve-fork.ts';
import type { ScopeToSet } from '../repositories/offline-scope.ts';
import { setOfflineScope } from './set-offline-scope.ts';
import { suspendDevice } from './suspend-device.ts';

export interface CentralAdmin {
  /** Idempotent. */
  readonly createController: (given: { readonly controller: string }) => Promise<void>;
  readonly putAccounts: (given: { readonly controller: string; readonly accounts: readonly KnownAccount[] }) => Promise<void>;
  /** The code in clear; only its hash is kept. */
  readonly createEnrolmentCode: (given: { readonly controller: string; readonly desk: string }) => Promise<string>;
  readonly suspendDevice: (given: { readonly controller: string; readonly device: string }) => Promise<void>;
  /** Also in the ledger, so that no restored backup undoes it. */
  readonly eraseContent: (given: Erasure) => Promise<Result<{ readonly lines: number }>>;
  /** How long case files of a controller are kept (its profile's `caseFile`); without it none ends. */
  readonly putCaseFileRule: (given: GivenRule) => Promise<void>;
  /** Ends the case files that are due on the day, and bans whom desks named. */
  readonly runRetention: (today: LocalDate) => Promise<readonly Report[]>;
  /** Devices that were copied or rolled back, whose branch waits. */
  readonly listForks: (given: { readonly controller: string }) => Promise<readonly Fork[]>;
  readonly resolveFork: (given: ForkToResolve) => Promise<Result<{ readonly taken: number; readonly left: number }>>;
  readonly importExports: (given: Omit<ImportGiven, 'ownerUrl' | 'anchorKey'>) => Promise<ImportOutcome>;
  /** Which people desks hold for work without a connection; the one who set it stands in its list. */
  readonly setOfflineScope: (given: ScopeToSet) => Promise<number>;
  readonly listUnjoined: (controller: string) => Promise<ImportLists | null>;
}

export interface AdminParts { readonly owner: Database; readonly ownerUrl: string; readonly anchorKey: Buffer; readonly ledger: Ledger }

export function centralAdmin({ owner, ownerUrl, anchorKey, ledger }: AdminParts): CentralAdmin {
  return {
    createController: async ({ controller }) => {
      const id = controllerId.parse(controller);
      await inScope(owner, { controller: id }, (trx) => trx.insertInto('controller').values({ id }).onConflict((conflict) => conflict.doNothing()).execute());
    },
    putAccounts: (given) => putAccounts(owner, given),
    createEnrolmentCode: (given) => createEnrolmentCode(owner, given),
    suspendDevice: (given) => suspendDevice(ledger, given),
    eraseContent: (given) => eraseContent(ledger, given),
    putCaseFileRule: (given) => putCaseFileRule(owner, given),
    runRetention: (today) => runRetention(ledger, today),
    listForks: ({ controller }) => listForks(owner, controller),
    resolveFork: (given) => decideFork({ owner, ledger }, given),
    importExports: (given) => importExports({ ...given, ownerUrl, anchorKey }),
    setOfflineScope: (given) => setOfflineScope(owner, given, new Date()),
    listUnjoined: (controller) => listUnjoined(owner, controller),
  };
}
