// Hearing of erasures: only what central signed for this controller is carried out, in its order, and again after a mark that was not kept.
import { generateKeyPairSync, hash, randomUUID, sign } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { heardErasures } from '../../../../../electron/host/journal/erase-lines.ts';
import type { Journal } from '../../../../../electron/host/journal/open-journal.ts';
import { readCaseLines } from '../../../../../electron/host/journal/read-case-lines.ts';
import { openPaperStore } from '../../../../../electron/host/papers/paper-store.ts';
import type { CentralLink } from '../../../../../electron/host/sync/central-link.ts';
import { hearErasures, type Erasing } from '../../../../../electron/host/sync/hear-erasures.ts';
import { deviceId } from '../../../../../shared/formats/ids.ts';
import { erasureText, type Erasure } from '../../../../../shared/protocol/erasures.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const central = generateKeyPairSync('ed25519');
const caseId = '11111111-1111-4111-8111-111111111111';

function told(n: number, word: object, { controller = 'tampere', key = central.privateKey } = {}): Erasure {
  const text = JSON.stringify(word);
  return { n, text, signature: sign(null, Buffer.from(erasureText(controller, { n, text })), key).toString('base64') };
}

interface Scene extends Erasing { readonly journal: Journal; readonly lineId: string; readonly forgotten: string[]; readonly hear: (...erasures: readonly Erasure[]) => ReturnType<typeof hearErasures>; readonly content: () => boolean }

function scene(): Scene {
  const folder = temporaryFolder();
  const journal = journalIn(folder);
  const [line] = valueOf(appendLines(journal, [{ type: 'case-taken', content: { words: 'x'.repeat(100) }, caseId, basedOn: [] }], testWriter()));
  const forgotten: string[] = [];
  const people = { forget: (key: string) => { forgotten.push(key); } } as unknown as Erasing['people']; // true for what is called here
  const host = { folder, journal, papers: openPaperStore(folder), people };
  const link = (erasures: readonly Erasure[]): CentralLink => ({
    baseUrl: 'http://central.example/', controller: 'tampere', key: central.publicKey, heard: () => undefined, card: { device: deviceId.parse(randomUUID()), publicKey: '', token: 't' }, // true: the fields that a question sends
    fetch: vi.fn((url: URL) => Promise.resolve(Response.json({ erasures: erasures.filter(({ n }) => n > Number(url.searchParams.get('after'))) }))),
  });
  return { ...host, lineId: line?.id ?? '', forgotten, hear: (...erasures) => hearErasures(host, link(erasures)), content: () => readCaseLines(journal, caseId)[0]?.sealed.length !== 0 };
}

describe('hearing of erasures', () => {
  it('ends content, papers, saved files and people, and remembers how far it heard', async () => {
    const desk = scene();
    const paperId = randomUUID();
    desk.papers.keep(Buffer.alloc(32, 1), paperId, new Uint8Array(10));
    const [saved, other] = ['copy-RAT-02-2026-000123-2.pdf', 'deletion-certificate-RAT-02-2026-000124.pdf'].map((name) => join(desk.folder, 'papers-out', name));
    mkdirSync(join(desk.folder, 'papers-out'));
    for (const file of [saved, other]) writeFileSync(file ?? '', 'x');
    const word = { kind: 'case-file', caseId, lines: [desk.lineId], papers: [paperId, randomUUID()], diaryHash: hash('sha256', 'RAT-02/2026/000123', 'hex') };
    const personKey = randomUUID();
    expect(await desk.hear(told(3, word), told(9, { kind: 'person', personKey }))).toEqual({ ok: true, value: { heard: 2 } });
    expect([desk.content(), desk.papers.waiting(), existsSync(saved ?? ''), existsSync(other ?? ''), desk.forgotten]).toEqual([false, [], false, true, [personKey]]);
    expect(heardErasures(desk.journal)).toBe(9);
    expect(await desk.hear(told(3, word))).toEqual({ ok: true, value: { heard: 0 } });
  });

  it.each<[why: string, erasure: (lineId: string) => Erasure]>([
    ['another key', (lineId) => told(1, { kind: 'lines', lines: [lineId] }, { key: generateKeyPairSync('ed25519').privateKey })],
    ['another controller', (lineId) => told(1, { kind: 'lines', lines: [lineId] }, { controller: 'nurmijarvi' })],
    ['another number', (lineId) => ({ ...told(1, { kind: 'lines', lines: [lineId] }), n: 2 })],
    ['a word nobody knows', () => told(1, { kind: 'everything' })],
  ])('a word signed with %s erases nothing and is heard again', async (_why, erasure) => {
    const desk = scene();
    expect(await desk.hear(erasure(desk.lineId))).toMatchObject({ ok: false, code: 'central-answer-invalid' });
    expect([desk.content(), heardErasures(desk.journal)]).toEqual([true, 0]);
  });

  it('words in a wrong order stop before the wrong one', async () => {
    const desk = scene();
    expect(await desk.hear(told(5, { kind: 'person', personKey: randomUUID() }), told(4, { kind: 'lines', lines: [desk.lineId] }))).toMatchObject({ ok: false, code: 'central-answer-invalid' });
    expect([desk.forgotten.length, desk.content(), heardErasures(desk.journal)]).toEqual([1, true, 0]);
  });
});
