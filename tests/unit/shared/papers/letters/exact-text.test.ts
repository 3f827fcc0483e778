// The text that comes out of a letter is the text that went in, nothing more and nothing less; identity codes never come out whole.
import { describe, expect, it } from 'vitest';
import { withoutIdentityCodes } from '../../../../../shared/papers/letters/letter-text.ts';
import type { LetterInput } from '../../../../../shared/papers/letters/letter-shape.ts';
import { identityCode } from '../paper-fixtures.ts';
import { squeezed } from '../read-paper.ts';
import { letterOf, readLetter } from './read-letter.ts';

const head = [
  'Tampereen Sähkölaitos Oy', 'Voimakatu 17, Tampere', 'Kaarina Maria Testinen', 'Esimerkkikatu 12 A 3', '33100 Tampere',
  'Päiväys', '22.11.2026', 'Diaarinumero', 'RAT-02/2026/100123', 'Rekisteri', 'Asiakas- ja markkinointirekisteri', 'Saapunut', '2.11.2026',
];
const contact = [
  'Kysy lisää', 'Kun otat yhteyttä, kerro diaarinumero RAT-02/2026/100123.', 'Yhteyshenkilö', 'Asiakas- ja markkinointirekisterin yhteyshenkilö, Tampereen Sähkölaitos Oy',
  'Yhteystiedot', 'Voimakatu 17, Tampere · 020 630 3001 · sahkopalaute@sahkolaitos.fi',
];
const extension = [
  ...head, 'Jatkamme pyyntösi määräaikaa', 'Emme pysty vastaamaan pyyntöösi määräajassa, joka päättyy keskiviikkona 2.12.2026. Vastaamme viimeistään tiistaina 2.2.2027.', 'Syy', 'Pyyntö on monimutkainen.',
  'Tietosi ovat yhdessätoista järjestelmässä ja vuosilta 2014–2026. Osa paperiarkiston kansioista on käytävä läpi käsin, jotta muiden ihmisten tiedot voidaan peittää.',
  'Määräaikaa voidaan jatkaa enintään kahdella kuukaudella, kun pyyntö on monimutkainen tai pyyntöjä on paljon. Jatkamisesta on kerrottava kuukauden kuluessa pyynnön saapumisesta (tietosuoja-asetuksen 12 artiklan 3 kohta).',
  'Jos olet eri mieltä', 'Voit ensin kysyä asiasta rekisterin yhteyshenkilöltä. Se ei ole pakollista.',
  'Sinulla on oikeus saattaa asia tietosuojavaltuutetun käsiteltäväksi, jos katsot, että tietojesi käsittelyssä rikotaan lakia (tietosuoja-asetuksen 77 artikla, tietosuojalain 21 §). Se on maksutonta.',
  'Valvoja', 'Tietosuojavaltuutetun toimisto', 'Yhteystiedot', 'PL 800, 00531 Helsinki · 029 566 6700 · tietosuoja@om.fi · https://tietosuoja.fi',
  'Sinulla on myös oikeus viedä asia tuomioistuimeen, jos katsot, että oikeuksiasi on loukattu (tietosuoja-asetuksen 79 artikla). Yleensä asian käsittelee käräjäoikeus.',
  ...contact, 'Tietosuoja-asetus on Euroopan unionin yleinen tietosuoja-asetus (EU) 2016/679. Tietosuojalaki on laki 1050/2018.',
];
const clarification = [
  ...head, 'Pyydämme täsmentämään pyyntöäsi', 'Tarvitsemme lisätietoja, jotta voimme vastata pyyntöösi hyvin.', 'Kerro meille', '•', 'päivä, kellonaika ja paikka, joista tallenne tai käynti löytyy', '•', 'miltä ajalta tietoja haetaan',
  'Lisäksi kysymme', 'Kävitkö Ratinan toimipisteessä 3.7.2026 aamulla vai iltapäivällä? Kameratallenteet haetaan tunnin tarkkuudella.',
  'Pyynnön syytä sinun ei tarvitse kertoa. Voit myös vastata, että pyyntösi koskee kaikkia tietojasi.', 'Voit vastata toimipisteessä, kirjeellä, sähköpostilla tai puhelimella.', 'Vastaathan viimeistään perjantaina 27.11.2026.',
  'Määräaika ei muutu tämän kirjeen vuoksi: vastaamme viimeistään keskiviikkona 2.12.2026.', ...contact,
];

describe('the text of a letter', () => {
  it.each([['extension', extension], ['clarification-asked', clarification]] as const)('%s is word for word what was given, in reading order', async (kind, words) => {
    expect((await readLetter(letterOf(kind))).body()).toBe(squeezed(words.join('')));
  });

  it('asks a person who objects for their situation and does not say that none is needed (Art. 21(1))', async () => {
    const { text } = await readLetter({ ...letterOf('clarification-asked'), asks: ['own-situation'] });
    expect(text).not.toContain('Pyynnön syytä');
  });

  it('tells a processor what to do and asks any other recipient (Art. 19, 28(3))', async () => {
    const input = { ...letterOf('recipient-notice'), change: 'erased' as const };
    expect((await readLetter(input)).text).toContain('Poistakaa tiedot ja niiden kopiot omista järjestelmistänne.');
    expect((await readLetter({ ...input, recipient: { ...input.recipient, code: 's-ryhma' } })).text).toContain('Pyydämme teitä arvioimaan');
  });

  it('does not tell whether the register knows a birth date: the three reasons read alike', async () => {
    const bodies = await Promise.all((['birth-date-not-read', 'birth-date-differs', 'birth-date-not-in-register'] as const).map(async (reason) => (await readLetter({ ...letterOf('identity-asked'), reasons: [reason] })).body()));
    expect(new Set(bodies).size).toBe(1);
  });
});

describe('an identity code', () => {
  const letters: readonly LetterInput[] = [
    { ...letterOf('extension'), text: `Tunnus ${identityCode}.` },
    { ...letterOf('clarification-asked'), question: identityCode.toLowerCase() },
    { ...letterOf('hand-over-receipt'), receiverName: `Kaarina ${identityCode}` },
    { ...letterOf('restriction-lifting'), items: [identityCode] },
    { ...letterOf('recipient-notice'), subject: { by: 'reference', reference: 'recipients-own', value: identityCode } },
    { ...letterOf('deletion-certificate'), deletions: letterOf('deletion-certificate').deletions.map((one) => ({ ...one, proof: identityCode })) },
  ];

  it.each(letters.map((input) => [input.kind, input] as const))('in the free text of %s is masked', async (_, input) => {
    const { text } = await readLetter(input);
    expect(text.toUpperCase()).not.toContain(identityCode);
    expect(text.toUpperCase()).toContain('010594Y****');
  });

  it.each([['010594Y9032', '010594Y****'], ['a 010594-903X b', 'a 010594-**** b'], ['010594+903x', '010594+****'], ['010594A9032,010594B9032', '010594A****,010594B****'], ['RAT-02/2026/100123', 'RAT-02/2026/100123'], ['643007127000001232', '643007127000001232'], ['010594G9032', '010594G9032'], ['1010594Y9032', '1010594Y9032']])('%s becomes %s', (text, shown) => {
    expect(withoutIdentityCodes(text)).toBe(shown);
  });
});
