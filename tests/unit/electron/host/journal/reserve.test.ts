// The reserve for a full disk: really there, given up once, made again, and never what fills the disk itself.
import { existsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { linesAfter } from '../../../../../electron/host/journal/lines-after.ts';
import { openJournal } from '../../../../../electron/host/journal/open-journal.ts';
import { createReserve, reserveBytes } from '../../../../../electron/host/journal/reserve.ts';
import { temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';
import { someDraft } from './central-log-fixture.ts';

describe('the reserve', () => {
  it('takes its whole space from the disk', async () => {
    const folder = temporaryFolder();
    await createReserve(folder).make();
    const { size, blocks } = statSync(join(folder, 'reserve'));
    expect(size).toBe(reserveBytes);
    expect(blocks * 512).toBeGreaterThanOrEqual(reserveBytes);
  });

  it('is given up once and says so until it is made again', async () => {
    const folder = temporaryFolder();
    const reserve = createReserve(folder);
    await reserve.make();
    expect([reserve.inUse(), reserve.release(), reserve.inUse(), reserve.release()]).toEqual([false, true, true, false]);
    await reserve.make();
    expect([reserve.inUse(), existsSync(join(folder, 'reserve'))]).toEqual([false, true]);
  });

  it('that is only half there is no reserve and is made anew', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'reserve'), 'half');
    const reserve = createReserve(folder);
    await reserve.make();
    truncateSync(join(folder, 'reserve'), 10);
    expect(reserve.release()).toBe(false);
  });

  it('saves what a full disk would have refused', async () => {
    const folder = temporaryFolder();
    const reserve = createReserve(folder);
    await reserve.make();
    const journal = valueOf(openJournal(folder, { reserve }));
    const writer = testWriter();
    valueOf(appendLines(journal, [someDraft({ n: 1 })], writer));
    journal.store.read((sql) => sql('PRAGMA max_page_count = 1').get());
    expect(appendLines(journal, [someDraft({ text: 'x'.repeat(100_000) })], writer).ok).toBe(true);
    expect(linesAfter(journal, 0, 10)).toHaveLength(2);
    expect(reserve.inUse()).toBe(true);
    journal.close();
  });
});
