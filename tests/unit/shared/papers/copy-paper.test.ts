// The copy as an answer of Art. 15: complete, explained, only what was found, only what is in force.
import { describe, expect, it } from 'vitest';
import type { ControllerProfile } from '../../../../shared/registers/controller.ts';
import { copyInput, item, kaarina, profileOf, readings } from './paper-fixtures.ts';
import { readPaper, squeezed } from './read-paper.ts';

const profile = profileOf('tampere');
const texts = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` });

function changed(change: (profile: ControllerProfile) => ControllerProfile): ControllerProfile {
  return change(structuredClone(profile));
}

describe('the copy', () => {
  it('confirms, counts and prints every value of every record', async () => {
    const person = kaarina();
    const { joined } = await readPaper(copyInput({ person }));
    expect(joined).toContain(squeezed('Kyllä, käsittelemme tietojasi. Rekisterissä on sinusta 63 tietuetta 5 järjestelmässä.'));
    for (const { fields } of person.items) {
      for (const { key, value } of fields) if (/(number|invoice|names?|street|reference|connection)$/.test(key)) expect(joined).toContain(squeezed(value));
    }
  });

  it('explains codes, writes dates and amounts as people do', async () => {
    const { text: read } = await readPaper(copyInput({ person: kaarina({ items: [
      item('ax', 'invoices', { invoice: 'LA1', 'invoice-date': '2026-03-05', amount: '123456', currency: 'EUR' }),
      item('ax', 'payments', { voucher: 'M1', date: '2026-03-09', amount: '-5' }),
      item('enerity', 'basic-details', { 'mother-tongue': 'fi', created: 'ei tiedossa' }),
      item('generis', 'consumption', { start: '2026-03-29T00:30:00.000Z', quantity: '12345.600' }),
      item('generis', 'market-messages', { at: '2026-03-29T01:30:00.000Z' }),
    ] }) }));
    // Readers give a no-break space back as a space.
    const text = read.replaceAll('\u00a0', ' ');
    expect(text).toContain('fi (suomi)');
    expect(text).toContain('5.3.2026');
    expect(text).toContain('1 234,56 €');
    expect(text).toContain('−0,05 €');
    expect(text).toContain('ei tiedossa');
    expect(text).toContain('12 345,600');
    // The clocks went forward at 3.00 on that night.
    expect(text).toContain('29.3.2026 klo 2.30');
    expect(text).toContain('29.3.2026 klo 4.30');
  });

  it('says once what is the same in all records, and keeps the rest in columns', async () => {
    const { text } = await readPaper(copyInput({ person: kaarina({ items: readings(60) }) }));
    expect(text.replace(/\s+/g, ' ')).toMatch(/Kaikissa tietueissa sama: .*Yksikkö kWh/);
    expect(text.match(/643007127000001232/g)).toHaveLength(2);
    expect(text).toContain('1.1.2026 klo 2.00');
    expect(text).toContain('3.1.2026 klo 13.00');
  });

  it('records alike to the last letter are all printed', async () => {
    const twin = item('ax', 'invoices', { invoice: 'LA7', amount: '100' });
    const { text } = await readPaper(copyInput({ person: kaarina({ items: [twin, twin, twin] }) }));
    expect(text.match(/LA7/g)).toHaveLength(3);
  });

  it('the sheet names only the categories that were found', async () => {
    const { texts: pages } = await readPaper(copyInput({ person: kaarina({ items: [item('ax', 'invoices', { invoice: 'LA1', amount: '100' })] }) }));
    const sheet = pages.slice(pages.findIndex((page) => page.includes('Selvitys tietojesi käsittelystä'))).join('\n');
    expect(sheet).toContain('Laskut');
    expect(sheet).not.toContain('Energian kulutus');
    expect(sheet).not.toContain('Verkkoliittymät');
    expect(sheet).toContain('S-ryhmä');
    expect(sheet).not.toContain('Enemix');
  });

  it('an ended transfer, recipient or company name is never printed as current', async () => {
    const ended = changed((whole) => ({
      ...whole,
      entities: [{ name: 'Vanha Nimi Oy', businessId: '0153791-8', validFrom: '2000-01-01', validTo: '2018-05-24' }, ...whole.entities],
      recipients: [...whole.recipients, { code: 'gone', name: texts('Poistunut Saaja Oy'), kind: 'processor', purpose: texts('syy'), categories: ['invoices'], recorded: 'register', validFrom: '2018-01-01', validTo: '2026-11-21' }],
      registers: whole.registers.map((register) => ({
        ...register, recipients: [...register.recipients, 'gone'],
        transfers: [
          { code: 'ended', words: texts('Päättynyt siirto.'), safeguard: texts('Päättynyt peruste.'), validFrom: '2016-01-01', validTo: '2020-07-16' },
          { code: 'current', words: texts('Voimassa oleva siirto.'), safeguard: texts('Vakiolausekkeet.'), validFrom: '2021-01-01', validTo: null },
        ],
      })),
    }));
    const { text } = await readPaper(copyInput({ profile: ended }));
    expect(text).not.toMatch(/Päättynyt|Poistunut Saaja|Vanha Nimi/);
    expect(text).toContain('Voimassa oleva siirto. Vakiolausekkeet.');
    const { text: usual } = await readPaper(copyInput());
    expect(usual.replace(/\s+/g, ' ')).toContain('Sen suojaperuste ei ole enää voimassa.');
    expect(usual, 'an ended safeguard proves no end of transfers').not.toContain('Tietojasi ei siirretä');
    expect(usual).not.toMatch(/Privacy Shield|C\(2010\)/);
  });

  it('tells what was searched in vain and what was not searched', async () => {
    const { text } = await readPaper(copyInput({ searched: ['generis', 'enerity', 'ax', 'trimble-nis'] }));
    expect(text).toMatch(/Generis .*40 tietuetta/);
    expect(text).not.toMatch(/MS Azure[^\n]*ei mitään/);
    expect(text.replace(/\s+/g, ' ')).toContain('(tietoja ei ole tuotu tähän toimipisteeseen)');
    expect(text.replace(/\s+/g, ' ')).toContain('(hakemistossa 1 tietue, painettu tähän jäljennökseen)');
    expect((await readPaper(copyInput())).text).toMatch(/MS Azure[^\n]*ei mitään/);
  });

  it('somebody the registers do not know gets that as the answer, with nothing of others', async () => {
    const { text } = await readPaper(copyInput({ person: null }));
    expect(text).toContain('Meillä ei ole tietojasi niissä järjestelmissä, joista haettiin.');
    expect(text).toContain('Tietoryhmiä ei löytynyt');
    expect(text).not.toContain('Tunnistetiedot');
    expect(text).not.toContain('Lindorff');
  });

  it('where nothing could be searched the paper does not claim that nothing is held', async () => {
    const { text } = await readPaper(copyInput({ person: null, searched: [] }));
    expect(text).not.toContain('Meillä ei ole tietojasi');
    expect(text.replace(/\s+/g, ' ')).toContain('Tämä ei ole vastaus siihen, onko meillä tietojasi');
  });

  it('a narrower request gets only its categories; limits of time are told not to have cut anything', async () => {
    const { text } = await readPaper(copyInput({ scope: { categories: ['invoices'], from: '2026-01-01', to: null } }));
    expect(text).toContain('LA10234');
    expect(text).not.toContain('S-1001');
    expect(text.replace(/\s+/g, ' ')).toContain('tietoja ei ole karsittu ajan mukaan');
  });

  it('data under a category or system the profile does not know is printed under its own name', async () => {
    const { text } = await readPaper(copyInput({ person: kaarina({ items: [item('uusi-system', 'uusi-ryhma', { avain: 'Arvo 77', toinen: '' })] }) }));
    expect(text).toContain('uusi-system');
    expect(text).toContain('uusi-ryhma (tietoryhmä, jota rekisterin kuvauksessa ei ole)');
    expect(text).toContain('avain Arvo 77');
  });

  it('a record too wide or too long for columns is printed one field below another', async () => {
    const long = 'Selostus '.repeat(400).trim();
    const { joined, text } = await readPaper(copyInput({ person: kaarina({ items: [item('enerity', 'contact-log', { event: 'T1', description: long }), item('enerity', 'contact-log', { event: 'T2', description: 'lyhyt' })] }) }));
    expect(text).toContain('Tietue 1/2');
    expect(text).toContain('Tietue 2/2');
    expect(joined.match(/Selostus/g)?.length).toBeGreaterThanOrEqual(400);
  });

  it.each(['nurmijarvi', 'tampere'] as const)('the register of %s makes a whole copy in each language', async (name) => {
    const own = profileOf(name);
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { texts: pages } = await readPaper(copyInput({ language, profile: own, registerId: own.registers[0]?.id ?? '', office: own.offices[0]?.code ?? '', person: kaarina({ items: [] }) }));
      expect(pages.join('')).not.toMatch(/undefined|null|\[object/);
      expect(pages.join('')).toContain(own.supervisoryAuthority.name[language]);
    }
  });
});
