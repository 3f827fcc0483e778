// The service's rounds over forgotten staging: one that cannot be made is told, and the service starts all the same.
import { expect, it } from 'vitest';
import { stagingRounds } from '../../../../../central/sources/pipeline/staging-rounds.ts';
import { freePort } from '../../../../../central/postgres/free-port.ts';

it('a first round that fails is told and keeps nobody from starting', async () => {
  const faults: unknown[] = [];
  const rounds = await stagingRounds(`postgres://nobody@127.0.0.1:${String(await freePort())}/none`, (fault) => faults.push(fault));
  expect(faults).toMatchObject([{ code: 'ECONNREFUSED' }]);
  await rounds.stop();
});
