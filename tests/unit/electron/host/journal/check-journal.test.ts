// The background look at the whole journal: it tells of the first bad entry, also of one that comes while it looks.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { appendLines } from '../../../../../electron/host/journal/append-lines.ts';
import { isSound, startJournalCheck } from '../../../../../electron/host/journal/check-journal.ts';
import type { Damage } from '../../../../../electron/host/journal/verify-chain.ts';
import { journalIn, temporaryFolder, testWriter, valueOf } from '../journal-fixture.ts';
import { someDraft } from './central-log-fixture.ts';

/** A journal of 700 lines, so that the start's own look at its end does not see a fault at line 3. */
function longJournal(spoil: string | null): { readonly folder: string; readonly writer: ReturnType<typeof testWriter> } {
  const folder = temporaryFolder();
  const writer = testWriter();
  const journal = journalIn(folder);
  valueOf(appendLines(journal, Array.from({ length: 700 }, (_, n) => someDraft({ n })), writer));
  journal.close();
  if (spoil === null) return { folder, writer };
  const db = new DatabaseSync(join(folder, 'journal.db'));
  const [guard] = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'line_no_update'").all();
  db.exec(`DROP TRIGGER line_no_update; ${spoil}; ${String(guard?.['sql'])}`);
  db.close();
  return { folder, writer };
}

async function toldOf(spoil: string | null): Promise<(Damage | null)[]> {
  const { folder, writer } = longJournal(spoil);
  const told: (Damage | null)[] = [];
  const journal = journalIn(folder);
  await startJournalCheck({ journal, folder, keys: new Map([[writer.device, writer.publicKey]]), onDamage: (damage) => told.push(damage) }).done;
  return told;
}

describe('the background check of the journal', () => {
  it('says nothing of a whole journal', async () => {
    expect(await toldOf(null)).toEqual([]);
  });

  it.each([
    ['a changed header', "UPDATE line SET header = replace(header, 'aino', 'eero') WHERE seq = 3", { seq: 3, fault: 'hash' }],
    ['a signature that is not the device\'s', "UPDATE line SET signature = zeroblob(64) WHERE seq = 3", { seq: 3, fault: 'signature' }],
    ['a line under another case', "UPDATE line SET case_id = 'x' WHERE seq = 3", { seq: 3, fault: 'columns' }],
  ])('names %s', async (_what, spoil, damage) => {
    expect(await toldOf(spoil)).toEqual([damage]);
  });

  it('ends without a word when it is stopped', async () => {
    const { folder, writer } = longJournal('UPDATE line SET signature = zeroblob(64) WHERE seq = 3');
    const told: (Damage | null)[] = [];
    const check = startJournalCheck({ journal: journalIn(folder), folder, keys: new Map([[writer.device, writer.publicKey]]), onDamage: (damage) => told.push(damage) });
    check.stop();
    await check.done;
    expect(told).toEqual([]);
  });

  it('can ask SQLite for its own word', () => {
    expect(isSound(journalIn(longJournal(null).folder))).toBe(true);
  });
});
