// The next diary number of this desk and year: unique per workstation at once, also offline.
import { diaryNumber } from '../../../shared/formats/ids.ts';
import { ok, type Result } from '../../../shared/outcomes.ts';
import { z } from 'zod';
import { lineColumns, readRow } from './line-row.ts';
import type { Journal } from './open-journal.ts';
import { openContent } from './seal-content.ts';

/** Numbers of a year that one series holds; the series is the first of the six digits. */
const seriesSize = 100_000;
const numbered = z.looseObject({ diaryNumber });

/**
 * From series * 100000 + 1 on; the journal's own key refuses a number used twice. Own request lines that came back from
 * central and do not open are reckoned as having taken the next ones: a gap in a diary is explained, a number twice is not.
 */
export function nextDiaryNumber(journal: Journal, desk: string, { year, series }: { readonly year: number; readonly series: number }): number {
  const first = series * seriesSize;
  const highest = journal.store.read((sql) => {
    const used = Number(sql('SELECT max(number) AS n FROM diary WHERE desk = ? AND year = ? AND number > ? AND number < ?').get(desk, year, first, first + seriesSize)?.['n'] ?? first);
    return used + Number(sql('SELECT count(*) AS n FROM diary_unread').get()?.['n'] ?? 0);
  });
  if (highest + 1 >= first + seriesSize) throw new Error('the diary numbers of this desk and year are used up');
  return highest + 1;
}

/** Reads the diary numbers of own request lines that came back from central. Outcomes: those of a write. */
export function readDiary(journal: Journal, contentKey: Buffer): Result<number> {
  const waiting = journal.store.read((sql) => sql(`SELECT line.seq, ${lineColumns} FROM diary_unread JOIN line ON line.seq = diary_unread.line_seq`).all());
  const read = waiting.flatMap((row) => {
    const { header, sealed } = readRow(row);
    const text = openContent(contentKey, header.id, { sealed, contentHash: header.contentHash });
    const content = text === null ? null : numbered.safeParse(JSON.parse(text));
    return content?.success === true ? [{ seq: Number(row['seq']), parts: content.data.diaryNumber.split('/') }] : [];
  });
  if (read.length === 0) return ok(0);
  return journal.store.write((sql) => {
    for (const { seq, parts: [desk = '', year, number] } of read) {
      sql('INSERT OR IGNORE INTO diary (desk, year, number, line_seq) VALUES (?, ?, ?, ?)').run(desk, Number(year), Number(number), seq);
      sql('DELETE FROM diary_unread WHERE line_seq = ?').run(seq);
    }
    return read.length;
  });
}
