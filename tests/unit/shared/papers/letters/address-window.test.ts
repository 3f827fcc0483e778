// What shows through an envelope's window: name and address, and nothing else; under non-disclosure no address anywhere.
import { describe, expect, it } from 'vitest';
import { addressWindow } from '../../../../../shared/papers/letters/letter-head.ts';
import type { LetterInput } from '../../../../../shared/papers/letters/letter-shape.ts';
import { languages } from '../../../../../shared/registers/words.ts';
import { squeezed } from '../read-paper.ts';
import { letterOf, readLetter } from './read-letter.ts';

const { address, clear } = addressWindow;
const addressBox = { left: address.left - 1, top: address.top - 1, right: address.left + address.width, bottom: address.bottom };
const personLetters = ['acknowledgement', 'identity-asked', 'clarification-asked', 'extension', 'decision', 'fee-notice', 'restriction-lifting', 'deletion-certificate'] as const;
const longName = Array.from({ length: 40 }, (_, place) => `Nimi${String(place)}`).join(' ');

describe('the window of the envelope', () => {
  it.each(personLetters)('of the %s shows name and address in full and nothing else', async (kind) => {
    const { inside } = await readLetter(letterOf(kind));
    const shown = 'Kaarina Maria Testinen\nEsimerkkikatu 12 A 3\n33100 Tampere';
    expect(inside(addressBox)).toBe(shown);
    expect(inside(clear)).toBe(shown);
  });

  it('shows the recipient of a notice of Art. 19', async () => {
    expect((await readLetter(letterOf('recipient-notice'))).inside(clear)).toBe('Lindorff\nPL 20\n00101 Helsinki');
  });

  it.each(languages)('without an address says in %s that the letter is handed over at the office', async (language) => {
    const input = letterOf('extension', language);
    const { inside, joined } = await readLetter({ ...input, addressee: { ...input.addressee, address: null } });
    expect(inside(clear)).toMatch(/^Kaarina Maria Testinen\n(Annetaan toimipisteessä|Överlämnas på kontoret|Handed over at the office)$/);
    expect(joined).toMatch(/Sitäeilähetetäpostitse|sändsintemedposten|notsentbypost/);
  });

  it('a name too long for it is cut there and said whole below', async () => {
    const input = letterOf('extension');
    const { inside, joined } = await readLetter({ ...input, addressee: { ...input.addressee, name: longName } });
    const lines = inside(clear).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/…$/);
    expect(lines.slice(3)).toEqual(['Esimerkkikatu 12 A 3', '33100 Tampere']);
    expect(joined).toContain(squeezed(`Vastaanottaja: ${longName}`));
  });

  it('a hostile name and address stay inside it as visible text', async () => {
    const hostile = { name: '\u202E<b>Ville</b>\n(a) Tj ET', address: { street: '=HYPERLINK("x")'.repeat(20), postcode: '00100\u0000', town: 'A\u030Abo 😀' }, addressShown: true };
    const { inside } = await readLetter({ ...letterOf('extension'), addressee: hostile });
    const shown = inside(clear);
    expect(shown).toContain('[U+202E]<b>Ville</b> (a) Tj ET');
    expect(shown).toContain('00100[U+0000] Åbo [U+1F600]');
    expect(squeezed(inside(addressBox))).toBe(squeezed(shown));
    expect(shown.split('\n').length).toBeLessThanOrEqual(5);
  });
});

describe('under non-disclosure', () => {
  it.each([...personLetters, 'hand-over-receipt'] as const)('the %s prints no address though it was given one', async (kind) => {
    const input: LetterInput = letterOf(kind);
    // The delivery of an acknowledgement is the one thing that must fit: its own fault is tested with the others.
    const protectedInput = { ...input, addressee: { ...letterOf(kind).addressee, addressShown: false }, ...(kind === 'acknowledgement' ? { delivery: 'pick-up' as const } : {}) };
    const { text } = await readLetter(protectedInput);
    expect(text).not.toMatch(/Esimerkkikatu|33100/);
    expect(text).toContain('Annetaan toimipisteessä');
  });
});
