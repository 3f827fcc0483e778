// What papers must not say: identity codes, addresses on papers that lie about, names in covers and titles.
import { describe, expect, it } from 'vitest';
import { copyInput, identityCode, item, kaarina, receiptInput, requestInput } from './paper-fixtures.ts';
import { readPaper } from './read-paper.ts';

describe('personal data on papers', () => {
  it.each([['request', requestInput()], ['receipt', receiptInput()]] as const)('the %s holds no identity code and no address of the visitor', async (_, input) => {
    const { text } = await readPaper(input);
    expect(text).not.toContain(identityCode);
    expect(text).not.toContain('010594');
    expect(text).not.toContain('Satakunnankatu');
  });

  it('the receipt does not name the visitor: it may be left on a table', async () => {
    const { text } = await readPaper(receiptInput());
    expect(text).not.toContain('Testinen');
  });

  it('the copy prints the identity code once, where it was asked for, and masks it elsewhere', async () => {
    const items = [...kaarina().items, item('enerity', 'contact-log', { description: `Soittaja ilmoitti tunnuksen ${identityCode}.` }), item('paper-archive', 'paper-documents', { 'identity-code': identityCode, name: 'Testinen' })];
    const { text } = await readPaper(copyInput({ person: kaarina({ items }) }));
    expect(text.split(identityCode).length - 1).toBe(1);
    expect(text).toContain('Soittaja ilmoitti tunnuksen 010594Y****.');
  });

  it('an identity code that is not the person’s own is data about something else and stays as stored', async () => {
    const { text } = await readPaper(copyInput({ person: kaarina({ items: [item('paper-archive', 'paper-documents', { 'identity-code': '010594Y9054' })] }) }));
    expect(text).toContain('010594Y9054');
  });

  it('the cover names nobody', async () => {
    const { texts } = await readPaper(copyInput({ person: kaarina({ nonDisclosure: true }) }));
    expect(texts[0]).not.toMatch(/Testinen|Kaarina|1994|Satakunnankatu|100412|010594/);
    expect(texts[0]).toContain('RAT0226000123K1');
  });

  it('a person under non-disclosure finds the own address only inside the copy', async () => {
    const { texts } = await readPaper(copyInput({ person: kaarina({ nonDisclosure: true }) }));
    expect(texts[0]).not.toContain('Satakunnankatu');
    expect(texts.slice(1).join('')).toContain('Satakunnankatu 12 A 3, 33100 Tampere');
    expect(texts.slice(1).join('')).toContain('Turvakielto');
  });
});
