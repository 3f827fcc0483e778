// Made-up accounts at the lowest Argon2 cost the product accepts, so that tests stay quick.
import { randomBytes } from 'node:crypto';
import { makeAccount } from '../../../../electron/host/vault/make-account.ts';
import type { Account } from '../../../../shared/protocol/desk-bundle.ts';
import { actorId } from '../../../../shared/formats/ids.ts';
import { valueOf } from './journal-fixture.ts';

export const password = 'kolme vihreää kuusta pihalla';
export const lowestArgon2 = { memoryKiB: 46 * 1024, passes: 2, lanes: 1 } as const;

export async function testAccount(over: Partial<Pick<Account, 'roles' | 'registers'>> & { user?: string; rootKey?: Buffer } = {}): Promise<Account> {
  const { user = 'aino', rootKey = randomBytes(32), roles = ['clerk'], registers = [] } = over;
  return valueOf(await makeAccount({ user: actorId.parse(user), name: 'Aino Asiakaspalvelija', roles, registers, lease: 'lease-1', password, rootKey: Buffer.from(rootKey), argon2: lowestArgon2 }));
}
