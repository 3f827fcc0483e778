// What a decision withholds is not on the copy at all: no text under a box, and the place and a summary say so (Art. 15(4), R32).
import { describe, expect, it } from 'vitest';
import type { Withheld } from '../../../../shared/rules/redaction.ts';
import { copyInput, item, kaarina } from './paper-fixtures.ts';
import { readPaper, squeezed } from './read-paper.ts';

const description = 'Asiakas kertoi naapurinsa Nolla Naapurisen muuttaneen pois keväällä.';
const secret = 'Nolla Naapurisen';
const logged = { ...item('enerity', 'contact-log', { event: 'T1', at: '2026-03-02T08:00:00.000Z', subject: 'Muutto', description }), recordId: `T1 ${secret}` };
const other = { ...item('enerity', 'contact-log', { event: 'T2', at: '2026-04-02T08:00:00.000Z', subject: 'Lasku', description: 'Lasku avattiin.' }), recordId: 'T2' };
const from = description.indexOf(secret);
const piece: Withheld = { system: 'enerity', category: 'contact-log', record: logged.recordId, field: 'description', piece: { from, to: from + secret.length, length: description.length }, ground: 'others-rights' };

async function copyWith(withheld: readonly Withheld[], items = [logged, other]) {
  return await readPaper(copyInput({ person: kaarina({ items }), withheld }));
}

describe('text withheld from a copy', () => {
  it('stands on the copy while nothing is withheld', async () => {
    const { joined, text } = await copyWith([]);
    expect(joined).toContain(squeezed(description));
    expect(text).not.toContain('Mitä jäljennöksestä on poistettu');
  });

  it('is gone from the page and from the file, and the rest of its sentence stands', async () => {
    const { joined, structure, text } = await copyWith([piece]);
    expect(joined).not.toContain('Naapurisen');
    expect(structure).not.toContain('Naapurisen');
    expect(joined).toContain(squeezed('Asiakas kertoi naapurinsa [poistettu: toisen henkilön tieto] muuttaneen pois keväällä.'));
    expect(text).toContain('Mitä jäljennöksestä on poistettu');
    expect(joined).toContain(squeezed('tietosuoja-asetuksen 15 artiklan 4 kohta'));
    expect(joined).toContain(squeezed('Lasku avattiin.'));
  });

  it('takes the whole field when the stored text is no longer as long as when it was decided', async () => {
    const { joined } = await copyWith([piece], [{ ...logged, fields: logged.fields.map((one) => (one.key === 'description' ? { ...one, value: `Lisäys: ${description}` } : one)) }, other]);
    expect(joined).not.toContain('Naapurisen');
    expect(joined).not.toContain('Lisäys:');
  });

  it('takes a field out of every record of the category when no record is named', async () => {
    const { joined } = await copyWith([{ ...piece, record: null, piece: null, ground: 'law-forbids' }]);
    expect(joined).not.toContain('Naapurisen');
    expect(joined).not.toContain(squeezed('Lasku avattiin.'));
    expect(joined).toContain(squeezed('[poistettu: laki rajoittaa]'));
  });

  it.each([['sv', 'Vad som har tagits bort ur kopian'], ['en', 'What has been removed from this copy']] as const)('is told in %s too', async (language, title) => {
    const { text } = await readPaper(copyInput({ language, person: kaarina({ items: [logged, other] }), withheld: [piece] }));
    expect(text).toContain(title);
    expect(text).not.toContain('Naapurisen');
  });
});
