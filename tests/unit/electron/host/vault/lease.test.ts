// A desk's lease on its real journal: what it heard last, what time it was used at, and what it does when a right has ended.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openLease, type Lease } from '../../../../../electron/host/vault/lease.ts';
import { hearAccounts } from '../../../../../electron/host/sync/hear-accounts.ts';
import type { LockCause } from '../../../../../shared/bridge.ts';
import { actorId, deviceId } from '../../../../../shared/formats/ids.ts';
import { accountWordText, type AccountWord } from '../../../../../shared/protocol/account-word.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { journalIn, temporaryFolder } from '../journal-fixture.ts';

const device = deviceId.parse(randomUUID());
const start = Date.parse('2026-11-22T08:00:00.000Z');
const hour = 3_600_000;
const liisa = actorId.parse('liisa');

describe('the lease of a desk', () => {
  const central = generateKeyPairSync('ed25519');
  const word = (over: Partial<AccountWord> = {}): AccountWord => ({ device, asked: '0'.repeat(32), hours: 72, shutOut: [], ...over });
  /** A desk that is opened on the journal anew, with clocks of its own. */
  const opened = (journal: Journal): { readonly lease: Lease; readonly at: (wall: number, steady?: number) => Lease; readonly clocks: { readonly now: () => Date; readonly monotonic: () => number } } => {
    let [wall, steady] = [0, 0];
    const clocks = { now: () => new Date(start + wall), monotonic: () => steady };
    const lease = openLease({ journal, clocks });
    return { lease, clocks, at: (hours, used = 0) => { [wall, steady] = [hours * hour, used * hour]; return lease; } };
  };
  const said = (text: string, controller = 'tampere'): Response => Response.json({ text, signature: sign(null, Buffer.from(accountWordText(controller, device, text), 'utf8'), central.privateKey).toString('base64') });
  const link = (answer: (asked: string) => Response) => ({ baseUrl: 'http://central.test/', controller: 'tampere', key: central.publicKey, fetch: (url: URL) => Promise.resolve(answer(url.searchParams.get('asked') ?? '')), heard: () => undefined, card: { device, publicKey: '', token: 'token-of-thirty-two-characters-ab' } });

  it('has nothing to say before central was heard, and holds from the word on, also after a restart', () => {
    const journal = journalIn(temporaryFolder());
    expect(opened(journal).lease.verdict()).toBeNull();
    opened(journal).lease.hear(word());
    const again = opened(journal);
    expect([again.at(71).verdict(), again.at(72).verdict()]).toMatchObject([{ kind: 'holds', ending: true }, { kind: 'ended', why: 'time' }]);
  });

  it('is renewed by the next word, whatever the clocks say', () => {
    const desk = opened(journalIn(temporaryFolder()));
    desk.lease.hear(word({ shutOut: [liisa] }));
    expect([desk.lease.isShutOut('liisa'), desk.at(73).verdict()?.kind]).toEqual([true, 'ended']);
    desk.at(-1000).hear(word());
    expect([desk.lease.isShutOut('liisa'), desk.lease.verdict()?.kind]).toEqual([false, 'holds']);
  });

  it('counts use where the clock stands still, over restarts: what is used more than an hour past the clock ends it', () => {
    const journal = journalIn(temporaryFolder());
    opened(journal).lease.hear(word());
    const kinds = Array.from({ length: 4 }, () => opened(journal).at(0, 0.4).verdict());
    expect(kinds).toMatchObject([{ kind: 'holds' }, { kind: 'holds' }, { kind: 'ended', why: 'clock' }, { kind: 'ended', why: 'clock' }]);
  });

  it('counts each start as a minute, which a desk that was killed may have been used without a note', () => {
    const journal = journalIn(temporaryFolder());
    opened(journal).lease.hear(word());
    const kinds = Array.from({ length: 62 }, () => opened(journal).lease.verdict()?.kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(['holds', 'ended']);
  });

  it('hears only what central signed for this desk, and locks out whoever is at it', async () => {
    const desk = opened(journalIn(temporaryFolder()));
    const locks: LockCause[] = [];
    // Of the vault and its session the hearing looks at these alone.
    const vault = { session: () => ({ account: { user: 'liisa' } }), lock: (why: LockCause) => { locks.push(why); } } as never;
    const hear = (answer: (asked: string) => Response) => hearAccounts({ lease: desk.lease, clocks: desk.clocks, vault }, link(answer));
    const text = (asked: string): string => JSON.stringify(word({ asked, shutOut: [liisa] }));
    const wrong = [
      (asked: string) => said(text(asked), 'other'),
      (asked: string) => said(JSON.stringify(word({ asked, device: deviceId.parse(randomUUID()) }))),
      (asked: string) => Response.json({ text: text(asked), signature: 'AAAA' }),
      // Central's own word, from before: a proxy has kept it.
      () => said(text('0'.repeat(32))),
    ];
    for (const answer of wrong) expect(await hear(answer)).toMatchObject({ ok: false, code: 'central-answer-invalid' });
    expect([desk.lease.verdict(), locks]).toEqual([null, []]);
    expect(await hear((asked) => said(text(asked)))).toMatchObject({ ok: true });
    expect([desk.lease.isShutOut('liisa'), locks]).toEqual([true, ['shut-out']]);
    expect(await hear(() => { throw new Error('asked too often'); })).toMatchObject({ ok: true });
    desk.at(73);
    expect(await hear((asked) => said(JSON.stringify(word({ asked }))))).toMatchObject({ ok: true });
    expect(desk.lease.verdict()?.kind).toBe('holds');
  });
});
