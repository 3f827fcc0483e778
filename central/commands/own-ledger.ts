// Gives a sub-command the store's database with its ledger of erasures and the retention role's connection.
import { join } from 'node:path';
import { connect } from '../database/connect.ts';
import { ledgerName, openLedger, type Ledger } from '../retention/ledger.ts';
import { retentionUrl } from '../retention/retention-role.ts';
import type { ServerSettings } from '../server-settings.ts';
import { withOwnStore, type OwnStore } from './owner-database.ts';

/** As withOwnStore. */
export function withOwnLedger<T>(settings: ServerSettings, work: (store: OwnStore & { readonly ledger: Ledger }) => Promise<T>): Promise<T> {
  const file = settings.CENTRAL_LEDGER ?? join(settings.CENTRAL_FOLDER, ledgerName);
  return withOwnStore(settings, async (store) => {
    const retention = connect(retentionUrl(store.ownerUrl, store.secret.derive('postgres-desk-retention').toString('hex')), 1);
    try {
      return await work({ ...store, ledger: openLedger(file, { owner: store.owner, retention }) });
    } finally {
      await retention.destroy();
    }
  });
}
