// A piece of a file on its way to central: it goes where its sending began and nowhere else, and no profile is read for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesUnder } from '../../../../central/admin/files-under.ts';
import { sentFiles } from '../../../../central/admin/sent-files.ts';
import { sourceOffice, type OfficeParts } from '../../../../central/admin/source-office.ts';
import { actorId, controllerId } from '../../../../shared/formats/ids.ts';

const base = mkdtempSync(join(tmpdir(), 'send-piece-'));
afterAll(() => { rmSync(base, { recursive: true, force: true }); });

const asker = { controller: controllerId.parse('tampere'), actor: actorId.parse('ylla') };
const sent = sentFiles(base, () => new Date('2026-11-22T12:00:00Z'));
// True because pieces ask nothing but what was sent; reading profiles from there would throw.
const office = sourceOffice({ sent, assets: join(base, 'no-profiles') } as OfficeParts);
const send = (file: string, sending: string) => office['send-piece'](asker, { system: 'visitor-system', file, sending, at: 0, piece: Buffer.from('a;b\n').toString('base64') });

it('a piece is taken where its sending began, and refused elsewhere', async () => {
  const begun = await sent.begin({ controller: asker.controller, system: 'visitor-system', file: { name: 'kaynnit.csv' } }, { bytes: 8, changedAt: '2026-11-22T10:00:00.000Z', by: asker.actor });
  if (!begun.ok) throw new Error(begun.code);
  const { sending } = begun.value;
  expect(await send('kaynnit.csv', sending)).toEqual({ ok: true, value: { have: 4 } });
  expect(await send('muu.csv', sending)).toMatchObject({ code: 'sending-lost' });
  for (const name of ['../visitor-system/kaynnit.csv', '.sending', 'a/b.csv', '']) expect(await send(name, sending), name).toMatchObject({ code: 'source-unknown' });
  expect(await filesUnder(base)).toHaveLength(2);
});
