// Freezes a desk's journal as this version leaves it when its process is killed; run once for each schema version, never again for an old one.
import { createHash, generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { acceptPulled } from '../../electron/host/journal/accept-pulled.ts';
import { appendLines, type LineDraft, type LineWriter } from '../../electron/host/journal/append-lines.ts';
import { keepReceipts } from '../../electron/host/journal/keep-receipts.ts';
import { wireLineOf, type LineRow } from '../../electron/host/journal/line-row.ts';
import { linesAfter } from '../../electron/host/journal/lines-after.ts';
import { openJournal, type Journal } from '../../electron/host/journal/open-journal.ts';
import { countUnsent } from '../../electron/host/journal/unsent-lines.ts';
import { ok, type Result } from '../../shared/outcomes.ts';
import { logHashInput, noHash, type WireLine } from '../../shared/protocol/line.ts';

const epoch = '11111111-1111-4111-8111-111111111111';
const [, , version = '', out = ''] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'freeze-'));

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

function writer(actor: string): LineWriter & { readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { controller: 'tampere', device: randomUUID(), privateKey, publicKey, contentKey: randomBytes(32), actor, lease: 'lease-1', wallTime: '2026-11-22T08:41:00.000Z' };
}

const caseId = randomUUID();
const taken = (n: number): LineDraft => ({ type: 'case-taken', content: { n, words: 'ä'.repeat(200) }, caseId, basedOn: [] });
const logged = (number: number): LineDraft => ({ type: 'request-logged', content: { diaryNumber: `RAT-02/2026/${String(number).padStart(6, '0')}` }, caseId, basedOn: [], diary: { desk: 'RAT-02', year: 2026, number } });

const own = writer('aino-asiakaspalvelija');
const other = writer('liisa-palvelija');
const elsewhere = mkdtempSync(join(tmpdir(), 'freeze-other-'));
const theirs = must(openJournal(elsewhere));
must(appendLines(theirs, [1, 2, 3, 4, 5].map(taken), other));
let journal = must(openJournal(folder));
must(appendLines(journal, [logged(1), taken(2), taken(3)], own));
must(appendLines(journal, [taken(4), taken(5), taken(6)], own));
const wires = (from: Journal): readonly { readonly wire: WireLine; readonly line: LineRow }[] => linesAfter(from, 0, 100).map(({ line }) => ({ wire: wireLineOf(line), line }));
let logHash = noHash;
const log = [...wires(theirs).slice(0, 2), ...wires(journal).slice(0, 4), ...wires(theirs).slice(2)].map(({ wire, line }, place) => {
  logHash = createHash('sha256').update(logHashInput(logHash, place + 1, line.hash)).digest('hex');
  return { position: place + 1, line: wire, logHash, quarantine: null, row: line };
});
const last = { epoch, ordinal: 1, position: log.length, logHash, signature: '' };
const receipts = log.slice(2, 6).map(({ position, row, logHash: at }) => ({
  receipt: { epoch, lineId: row.header.id, position, lineHash: row.hash, logHash: at, quarantine: null, signature: 'AAAA' }, device: own.device, deviceSeq: row.header.deviceSeq,
}));
must(keepReceipts(journal, { device: own.device, receipts, head: last }));
const lines = log.map(({ position, line, logHash: at, quarantine }) => ({ position, line, logHash: at, quarantine }));
must(acceptPulled(journal, { controller: 'tampere', device: own.device, head: last, lines, keys: new Map([[own.device, own.publicKey], [other.device, other.publicKey]]) }));
journal.close();
journal = must(openJournal(folder));
must(appendLines(journal, [taken(7), taken(8)], own));
must(appendLines(journal, [logged(2)], own));

mkdirSync(out, { recursive: true });
const names = ['journal.db', 'journal.db-wal', ...(Number(version) >= 3 ? ['journal.head'] : [])];
// Copied while the journal is open: what a killed process leaves.
for (const name of names) writeFileSync(join(out, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
const changes = linesAfter(journal, 0, 1000);
writeFileSync(join(out, 'expected.json'), `${JSON.stringify({
  schemaVersion: Number(version), journalId: journal.journalId, device: own.device, contentKey: own.contentKey.toString('base64'),
  publicKeys: [own, other].map((one) => [one.device, one.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')]),
  lines: wires(journal).map(({ line }) => [line.header.id, line.hash]).filter(([id], place, all) => all.findIndex(([first]) => first === id) === place),
  changes: changes.map(({ change, position, line }) => [change, position, line.header.id]),
  unsent: must(ok(countUnsent(journal, own.device))), position: log.length, logHash, nextDiaryNumber: 3,
}, null, 1)}\n`);
journal.close();
theirs.close();
for (const used of [folder, elsewhere]) rmSync(used, { recursive: true, force: true });
