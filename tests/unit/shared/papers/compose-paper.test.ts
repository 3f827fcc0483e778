// Papers as files: the same bytes each time, language, title and tags in place, every page numbered.
import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { composePaper } from '../../../../shared/papers/compose-paper.ts';
import type { PaperInput } from '../../../../shared/papers/paper-input.ts';
import { copyInput, fonts, invoices, kaarina, receiptInput, requestInput } from './paper-fixtures.ts';
import { readPaper } from './read-paper.ts';

const kinds: readonly (readonly [string, PaperInput])[] = [['request', requestInput()], ['receipt', receiptInput()], ['copy', copyInput()]];

describe('every paper', () => {
  it.each(kinds)('the %s is the same bytes when it is made again', async (_, input) => {
    const hash = async (): Promise<string> => createHash('sha256').update((await composePaper(input, fonts)).bytes).digest('hex');
    expect(await hash()).toBe(await hash());
  });

  it.each(kinds)('the %s is other bytes when the clock or the text is another', async (_, input) => {
    const bytes = async (changed: PaperInput): Promise<string> => createHash('sha256').update((await composePaper(changed, fonts)).bytes).digest('hex');
    expect(await bytes({ ...input, madeAt: '2026-11-22T08:42:00.000Z' })).not.toBe(await bytes(input));
  });

  it.each(kinds)('the %s carries language, title without a person, and tags', async (_, input) => {
    const { info, structure } = await readPaper(input);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/RAT-02\/2026\/000123/);
    expect(info).not.toMatch(/Testinen|Kaarina|010594/);
    expect(structure).toContain('H1');
    const { bytes } = await composePaper({ ...input, language: 'sv' }, fonts);
    expect((await PDFDocument.load(bytes)).getLanguage()).toBe('sv');
  });

  it.each(kinds)('the %s has head, page number and end mark in their places', async (_, input) => {
    const { pages, texts } = await readPaper(input);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, place) => {
      expect(text).toContain(`sivu ${place + 1}/${pages}`);
      expect(text).toContain('RAT-02/2026/000123 · kappale 1');
      expect(text).toContain('Tampereen Sähkölaitos Oy');
      expect(text.includes('asiakirja päättyy tähän')).toBe(place === pages - 1);
    });
  });

  it('a reprint says which copy it is', async () => {
    const { text } = await readPaper(receiptInput({ copyNumber: 2 }));
    expect(text).toContain('RAT-02/2026/000123 · kappale 2');
  });

  it('a copy of many pages keeps its table head and numbers right to the last page', async () => {
    const { texts, pages } = await readPaper(copyInput({ person: kaarina({ items: invoices(400) }) }));
    const table = texts.filter((text) => text.includes('LA10'));
    expect(pages).toBeGreaterThan(6);
    expect(table.length).toBeGreaterThan(2);
    for (const text of table) expect(text).toContain('Eräpäivä');
    expect(texts.at(-1)).toContain(`sivu ${pages}/${pages}`);
  });

  it('a screen reader meets each table head once and the cells as cells', async () => {
    const { structure } = await readPaper(copyInput({ person: kaarina({ items: invoices(120) }) }));
    expect(structure.match(/"Eräpäivä/g)).toHaveLength(1);
    expect(structure).toMatch(/TD[^\n]*\n\s+"LA10234/);
  });
});
