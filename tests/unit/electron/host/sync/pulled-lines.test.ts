// Taking in other desks' lines: each line's signature, its desk's chain and central's log are held before anything is kept.
import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptPulled, type PulledPage } from '../../../../../electron/host/journal/accept-pulled.ts';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { lastChange } from '../../../../../electron/host/journal/last-change.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { wireLineOf } from '../../../../../electron/host/journal/line-row.ts';
import { readMark } from '../../../../../electron/host/journal/pull-mark.ts';
import { pauseAfter } from '../../../../../electron/host/sync/pace.ts';
import { logHashInput, noHash, type NumberedLine } from '../../../../../shared/protocol/line.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';

const epoch = randomUUID();

/** Lines of another desk as central would number them. */
function numbered(count: number): { readonly lines: NumberedLine[]; readonly keys: Map<string, KeyObject>; readonly writer: ReturnType<typeof testWriter> } {
  const journal = journalIn(temporaryFolder());
  const writer = testWriter();
  for (let n = 0; n < count; n += 1) valueOf(appendLines(journal, [{ type: 'case-taken', content: { n }, caseId: randomUUID(), basedOn: [] }], writer));
  let logHash = noHash;
  const lines = linesAfter(journal, 0, count).map(({ line }, place) => {
    logHash = createHash('sha256').update(logHashInput(logHash, place + 1, line.hash)).digest('hex');
    return { position: place + 1, line: wireLineOf(line), logHash };
  });
  return { lines, keys: new Map([[writer.device, writer.publicKey]]), writer };
}

function relogged(lines: readonly NumberedLine[]): NumberedLine[] {
  let logHash = noHash;
  return lines.map(({ line }, place) => {
    const hash = createHash('sha256').update(line.header).digest('hex');
    logHash = createHash('sha256').update(logHashInput(logHash, place + 1, hash)).digest('hex');
    return { position: place + 1, line, logHash };
  });
}

const page = (lines: readonly NumberedLine[], keys: PulledPage['keys']): PulledPage => ({ controller: 'tampere', epoch, lines, keys });

describe('taking in pulled lines', () => {
  it('keeps them with their numbers, and a second time changes nothing', () => {
    const { lines, keys } = numbered(3);
    const journal = journalIn(temporaryFolder());
    expect(valueOf(acceptPulled(journal, page(lines, keys)))).toEqual({ accepted: 3 });
    expect(linesAfter(journal, 0, 10).map((one) => one.position)).toEqual([1, 2, 3]);
    expect(readMark(journal)).toMatchObject({ epoch, position: 3 });
    const before = lastChange(journal);
    expect(acceptPulled(journal, page(lines, keys))).toMatchObject({ ok: false, code: 'log-rewound' });
    expect(lastChange(journal)).toBe(before);
  });

  it.each<[string, string, (lines: NumberedLine[]) => NumberedLine[]]>([
    ['a header with another word', 'signature-wrong', (lines) => relogged(lines.map((one, place) => (place === 1 ? { ...one, line: { ...one.line, header: one.line.header.replace('aino', 'eero') } } : one)))],
    ['a line left out by central', 'chain-broken', (lines) => relogged(lines.filter((_one, place) => place !== 1))],
    ['a line left out without a new log', 'log-rewound', (lines) => lines.filter((_one, place) => place !== 1)],
    ['two lines changed about', 'log-rewound', ([a, b, c]) => [a, c, b].filter((one) => one !== undefined)],
    ['a header that is none', 'line-malformed', (lines) => relogged(lines.map((one, place) => (place === 1 ? { ...one, line: { ...one.line, header: '{}' } } : one)))],
    ['another controller\'s line', 'line-malformed', (lines) => relogged(lines.map((one, place) => (place === 1 ? { ...one, line: { ...one.line, header: one.line.header.replace('tampere', 'nurmijarvi') } } : one)))],
  ])('stops at %s and keeps what came before it', (_what, code, change) => {
    const { lines, keys } = numbered(3);
    const journal = journalIn(temporaryFolder());
    expect(acceptPulled(journal, page(change(lines), keys))).toMatchObject({ ok: false, code });
    expect(linesAfter(journal, 0, 10)).toHaveLength(1);
    expect(readMark(journal).position).toBe(1);
  });

  it('asks for the key of a desk it does not know', () => {
    const { lines } = numbered(1);
    expect(acceptPulled(journalIn(temporaryFolder()), page(lines, new Map()))).toMatchObject({ ok: false, code: 'device-unknown' });
  });

  it('refuses a central store that began anew', () => {
    const { lines, keys } = numbered(2);
    const journal = journalIn(temporaryFolder());
    valueOf(acceptPulled(journal, page(lines.slice(0, 1), keys)));
    expect(acceptPulled(journal, { ...page(lines.slice(1), keys), epoch: randomUUID() })).toMatchObject({ ok: false, code: 'log-rewound' });
  });
});

describe('the pause between rounds', () => {
  it('grows with failures to a minute at most and is never the same for all desks', () => {
    expect(pauseAfter(0, 0.5)).toBe(2000);
    expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 1))).toEqual([2000, 4000, 8000, 60_000]);
    expect(pauseAfter(20, 0)).toBe(30_000);
  });
});
