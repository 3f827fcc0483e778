// The receipt: number, day and how it was counted, in each language, on one page.
import { describe, expect, it } from 'vitest';
import { dueDate } from '../../../../shared/rules/due-date.ts';
import { day, receiptInput } from './paper-fixtures.ts';
import { readPaper } from './read-paper.ts';

function received(date: string, rollEves = false) {
  const due = dueDate(date, { rollEves });
  if (!due.ok) throw new Error(`Not a date: ${date}`);
  return { receivedOn: day(date), due: due.value };
}

const explained: readonly (readonly [string, string, boolean, RegExp])[] = [
  ['a month too short and a Saturday', '2026-01-31', false, /ei ole päivää 31, .*28\.2\.2026\. 28\.2\.2026 on lauantai, .*1\.3\.2026 on sunnuntai, .*maanantaina 2\.3\.2026/],
  ['Easter', '2026-03-05', false, /5\.4\.2026 on pääsiäispäivä, .*6\.4\.2026 on toinen pääsiäispäivä, .*tiistaina 7\.4\.2026/],
  ['Midsummer Eve where eves roll', '2026-05-19', true, /19\.6\.2026 on juhannusaatto, .*20\.6\.2026 on juhannuspäivä, .*maanantaina 22\.6\.2026/],
  ['a working day', '2026-08-31', false, /päättyy 30\.9\.2026\..*arkipäivä, keskiviikkona 30\.9\.2026/],
  ['Independence Day', '2026-11-06', false, /6\.12\.2026 on itsenäisyyspäivä, .*maanantaina 7\.12\.2026/],
];

describe('the receipt', () => {
  it.each(explained)('explains how the day was counted: %s (spec/rules.md 3.2)', async (_, date, rollEves, words) => {
    const { text } = await readPaper(receiptInput(received(date, rollEves)));
    expect(text.replace(/\s+/g, ' ')).toMatch(words);
  });

  it('carries what the visitor needs: number, clerk, contact by role, complaint, and fits one page in each language', async () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { text, pages } = await readPaper(receiptInput({ language }));
      expect(pages).toBe(1);
      expect(text).toContain('RAT-02/2026/000123');
      expect(text).toContain('Liisa Palvelija');
      expect(text).toContain('020 630 3001');
      expect(text).toContain('tietosuoja.fi');
      expect(text).not.toContain('Toivonen');
    }
  });

  it('writes dates in the habit of each language', async () => {
    expect((await readPaper(receiptInput({ language: 'sv' }))).text).toContain('tisdagen den 22.12.2026');
    expect((await readPaper(receiptInput({ language: 'en' }))).text).toContain('Tuesday 22 December 2026');
  });

  it('the longest due date stays inside its box', async () => {
    const { text } = await readPaper(receiptInput({ language: 'en', ...received('2026-08-30') }));
    expect(text).toContain('Wednesday 30 September 2026');
  });

  it('without a proof there is no code and no words about one', async () => {
    expect((await readPaper(receiptInput())).text).toContain('Koodi todistaa');
    expect((await readPaper(receiptInput({ proof: null }))).text).not.toContain('Koodi todistaa');
  });
});
