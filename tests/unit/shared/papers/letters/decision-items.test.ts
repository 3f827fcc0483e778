// A decision of many items, and letters with nothing in their optional parts: whole, numbered, without holes.
import { describe, expect, it } from 'vitest';
import type { DecidedItem, LetterOf } from '../../../../../shared/papers/letters/letter-shape.ts';
import { runs } from '../../../../../shared/papers/letters/runs.ts';
import { euros } from '../../../../../shared/papers/letters/euros.ts';
import { feeTotal } from '../../../../../shared/papers/letters/fee-letter.ts';
import { languages } from '../../../../../shared/registers/words.ts';
import { paperWords } from '../../../../../shared/papers/words/paper-words.ts';
import { day } from '../paper-fixtures.ts';
import { squeezed } from '../read-paper.ts';
import { letterOf, readLetter } from './read-letter.ts';

const base: DecidedItem = { what: 'Tieto', system: 'ax', outcome: 'erased', ground: null, law: '', until: null, reasons: '', change: null };

function erasure(items: DecidedItem[]): LetterOf<'decision'> {
  return { ...letterOf('decision'), rights: [{ right: 'erasure', outcome: items.some(({ outcome }) => outcome === 'kept') ? 'partly' : 'granted', grounds: [], reasons: '', items }], enclosures: [], told: [] };
}

describe('a decision of forty items', () => {
  const items = Array.from({ length: 40 }, (_, place): DecidedItem => (place % 2 === 0
    ? { ...base, what: `Lasku ${String(place)}`, outcome: 'kept', ground: '17(3)(b)', law: 'Kirjanpitolaki 1336/1997, 2 luku 10 §', until: day('2032-12-31'), reasons: `Perustelu lajille ${String(place % 10)}.` }
    : { ...base, what: `Yhteydenotto ${String(place)}` }));

  it('lists each once with its outcome, repeats the table’s head, and numbers its pages', async () => {
    const { pages, texts, joined } = await readLetter(erasure(items));
    expect(pages).toBeGreaterThan(1);
    for (const [place, { what }] of items.entries()) expect(joined.split(squeezed(`${String(place + 1)} ${what} AX`)).length - 1).toBe(1);
    for (const page of texts.filter((text) => /Lasku \d+ AX/.test(text))) expect(page).toContain('Säilytetään');
    texts.forEach((text, place) => expect(text).toContain(`sivu ${String(place + 1)}/${String(pages)}`));
  });

  it('says each reason once, with the numbers of the items it is for', async () => {
    const { joined } = await readLetter(erasure(items));
    for (const kind of [0, 2, 4, 6, 8]) expect(joined.split(`Perustelulajille${String(kind)}.`).length - 1).toBe(1);
    expect(joined).toContain(squeezed('Kohdat 1, 11, 21, 31'));
  });

  it('of names and reasons as long as they may be loses nothing', async () => {
    const long = 'pitkä'.repeat(3000);
    const { joined } = await readLetter(erasure([{ ...base, what: long }, { ...base, what: 'Lyhyt', outcome: 'kept', ground: 'legal-duty', reasons: 'perustelusana '.repeat(600).trim() }]));
    // Running heads stand between the pages' pieces, so the pieces are counted, not the whole.
    expect(joined.match(/pitkä/g)?.length).toBeGreaterThan(2980);
    expect(joined.match(/perustelusana/g)).toHaveLength(600);
  });
});

describe('an optional part that is empty', () => {
  it('leaves no heading, column or list behind in a decision', async () => {
    const { text, structure } = await readLetter(erasure([{ ...base, system: null }]));
    expect(text).not.toMatch(/Perustelut|Liitteet|Kenelle kerroimme|Järjestelmä|Muutos|Säilytetään|Jos olet eri mieltä/);
    expect(text).toMatch(/Nro Tieto Ratkaisu\n1 Tieto Poistettu/);
    expect(structure()).not.toMatch(/^\s*L\n\s*(P|H\d|L|Table)\b/m);
  });

  it('leaves none in the other letters either', async () => {
    const clarification = await readLetter({ ...letterOf('clarification-asked'), question: ' ', answerBy: null });
    expect(clarification.text).not.toMatch(/Lisäksi kysymme|Vastaathan/);
    const fee = await readLetter({ ...letterOf('fee-notice'), previousAnsweredOn: null, capCents: null });
    expect(fee.text).not.toMatch(/Edelliseen pyyntöösi|enimmäismäärä/);
    const certificate = await readLetter({ ...letterOf('deletion-certificate'), backupsUntil: null, banListKept: false });
    expect(certificate.text).not.toMatch(/Varmuuskopioista|salatun tunnisteen/);
    const notice = await readLetter({ ...letterOf('recipient-notice'), items: [{ what: 'Laskutusnimi', before: null, after: null }], replyBy: null });
    expect(notice.text).not.toMatch(/Aiempi|Oikea\b|Vahvistakaa/);
    expect(notice.text).toContain('Tietojen sisältöä ei ole tässä ilmoituksessa.');
  });
});

describe('numbers in letters', () => {
  it('item numbers run together', () => {
    expect([runs([1]), runs([1, 2]), runs([1, 2, 3, 7]), runs([2, 4, 6]), runs([])]).toEqual(['1', '1–2', '1–3, 7', '2, 4, 6', '']);
  });

  it.each([[0, '0,00\u00a0€', '€0.00'], [5, '0,05\u00a0€', '€0.05'], [4460, '44,60\u00a0€', '€44.60'], [123_456, '1\u00a0234,56\u00a0€', '€1,234.56'], [100_000_000, '1\u00a0000\u00a0000,00\u00a0€', '€1,000,000.00']])('%i cents are written as the language does', (cents, fi, en) => {
    expect(languages.map((language) => euros(cents, paperWords[language]))).toEqual([fi, fi, en]);
  });

  it('a fee is the sum of its lines and never more than the cap', async () => {
    const { lines } = letterOf('fee-notice');
    expect(feeTotal({ lines, capCents: null })).toBe(4460);
    expect(feeTotal({ lines, capCents: 4000 })).toBe(4000);
    expect((await readLetter({ ...letterOf('fee-notice'), capCents: null })).joined).toContain('Maksuyhteensä44,60€');
    expect((await readLetter(letterOf('fee-notice'))).joined).toContain('Maksuyhteensä40,00€');
  });
});
