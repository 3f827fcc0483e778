// Whatever stands in a register comes out on paper whole and as text: letters of every language of service, broken and hostile names.
import { describe, expect, it } from 'vitest';
import { copyInput, item, kaarina, receiptInput, requestInput } from './paper-fixtures.ts';
import { readPaper, squeezed } from './read-paper.ts';

const letters = 'å ä ö Å Ä Ö š ž ŋ đ ŧ ʒ ǯ ǥ ǧ ǩ č á â õ Š Ž Ŋ Đ Ŧ Ʒ é è ü ß ñ ø æ þ ð € £ § µ ½ ” ’ – — …';
const hostile: readonly (readonly [string, string, string])[] = [
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a spreadsheet formula', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ['PDF syntax', '(a) \\) Tj ET endstream <<>> %%EOF', '(a) \\) Tj ET endstream <<>> %%EOF'],
  ['a right-to-left override', 'abc\u202Edef', 'abc[U+202E]def'],
  ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ['control characters', 'a\u0000b\u0007c', 'a[U+0000]b[U+0007]c'],
  ['zero-width characters', 'Virta\u200Bnen', 'Virta[U+200B]nen'],
  ['an emoji', 'Ville 😀', 'Ville [U+1F600]'],
  ['Arabic', 'محمد', '[U+0645][U+062D][U+0645][U+062F]'],
  ['Hebrew', 'שלום', '[U+05E9][U+05DC][U+05D5][U+05DD]'],
  ['accents written apart', 'A\u030Askog E\u0301', 'Åskog É'],
];

describe('text on paper', () => {
  it('letters of Finnish, Swedish and the Sámi languages come back as they went in, in both weights', async () => {
    const request = await readPaper(requestInput({ ownWords: letters, requester: { name: letters, birthYear: 1994 } }));
    expect(request.joined).toContain(squeezed(letters));
    const copy = await readPaper(copyInput({ person: kaarina({ items: [item('enerity', 'basic-details', { 'family-name': letters })] }) }));
    expect(copy.joined).toContain(squeezed(letters));
  });

  it.each(hostile)('%s in a name is printed as visible text on request and copy', async (_, name, shown) => {
    const request = await readPaper(requestInput({ requester: { name, birthYear: null } }));
    expect(request.joined).toContain(squeezed(shown));
    const copy = await readPaper(copyInput({ requester: { name, birthYear: null }, person: kaarina({ familyName: name, items: [item('enerity', 'contact-log', { description: name })] }) }));
    expect(copy.joined.split(squeezed(shown)).length - 1).toBe(3);
  });

  it('a code that the register does not explain is printed as it is stored, whatever it is called', async () => {
    const codes = ['XX', 'constructor', '__proto__'];
    const { text } = await readPaper(copyInput({ person: kaarina({ items: codes.map((housing) => item('enerity', 'basic-details', { housing })) }) }));
    for (const code of codes) expect(text).toContain(code);
    expect(text).not.toMatch(/undefined|constructor \(|__proto__ \(/);
  });

  it('a name of 10,000 characters runs over pages and loses none', async () => {
    const name = Array.from({ length: 10_000 }, (_, place) => String.fromCharCode(97 + ((place * 7 + Math.floor(place / 26)) % 26))).join('');
    const { texts, pages } = await readPaper(copyInput({ requester: { name: 'Aa', birthYear: null }, person: kaarina({ familyName: name, items: [item('enerity', 'basic-details', { 'family-name': name })] }) }));
    expect(pages).toBeGreaterThan(6);
    // Running heads stand between the pieces, so the pages' own lines are taken out first.
    const body = texts.flatMap((text) => text.split('\n').filter((line) => /^(Sukunimi )?[a-z]{30,}$/.test(line) || /^(Sukunimi )?[a-z]+$/.test(line))).join('').replaceAll('Sukunimi ', '');
    expect(body.split(name).length - 1).toBe(2);
  });

  it('own words of many pages push the signature to the last page whole', async () => {
    const ownWords = 'Haluan nähdä kaiken. '.repeat(240).trim();
    const { texts, joined } = await readPaper(requestInput({ ownWords }));
    expect(texts.length).toBeGreaterThan(1);
    expect(joined.match(/Haluannähdäkaiken\./g)).toHaveLength(240);
    expect(texts.at(-1)).toContain('Allekirjoitus');
    expect(texts.slice(0, -1).join('')).not.toContain('Allekirjoitus');
  });

  it('a hostile clerk name or office does not break the receipt', async () => {
    const { text, pages } = await readPaper(receiptInput({ clerkName: '\u202E<b>Liisa</b>', office: 'XXX' }));
    expect(text).toContain('[U+202E]<b>Liisa</b>');
    expect(pages).toBe(1);
  });
});
