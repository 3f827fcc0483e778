// The copy names who received the person's data, with day, ground and proof; those with nothing recorded are not said to have got it (CJEU C-154/21).
import { describe, expect, it } from 'vitest';
import { copyInput, item, kaarina, profileOf } from './paper-fixtures.ts';
import { readPaper, squeezed } from './read-paper.ts';

const given = item('enerity', 'disclosures', { recipient: 'estate-agents', 'recipient-name': 'Keksitty Kiinteistönvälitys Oy', data: 'contracts', disclosed: '2026-09-02', ground: 'VALTAKIRJA', reference: 'VK-2026-0077' });

describe('the recipients on the copy', () => {
  it('are named with day, data, ground and proof', async () => {
    const { joined } = await readPaper(copyInput({ person: kaarina({ items: [...kaarina().items, given] }) }));
    const sheet = joined.slice(joined.lastIndexOf(squeezed('Kenelle tietoja annetaan')));
    for (const part of ['Keksitty Kiinteistönvälitys Oy', '2.9.2026', 'Sopimukset', 'rekisteröidyn valtakirja, VK-2026-0077', 'Tampereen Sähköverkko Oy']) expect(sheet).toContain(squeezed(part));
    expect(sheet).not.toContain('Lindorff');
  });

  it('are those who get the register\'s data by itself where nothing is recorded', async () => {
    const { joined } = await readPaper(copyInput());
    expect(joined).toContain(squeezed('Fingrid Datahub Oy'));
    expect(joined).not.toContain('Lindorff');
    expect(joined).not.toContain(squeezed('Nämä ovat saaneet tietojasi'));
  });

  it('are all of the register\'s for a controller that records no disclosures', async () => {
    const profile = { ...profileOf('tampere'), categories: profileOf('tampere').categories.filter(({ code }) => code !== 'disclosures') };
    expect((await readPaper(copyInput({ profile }))).joined).toContain('Lindorff');
  });

  it('are said whatever part of the data was asked for', async () => {
    const { joined } = await readPaper(copyInput({ scope: { categories: ['contracts'], from: null, to: null }, person: kaarina({ items: [...kaarina().items, given] }) }));
    expect(joined).toContain(squeezed('Keksitty Kiinteistönvälitys Oy'));
  });
});
