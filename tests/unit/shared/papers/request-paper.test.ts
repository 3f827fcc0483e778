// The request: addressed by role, what is asked in plain words, and the signature where the pad says it is.
import { describe, expect, it } from 'vitest';
import { composePaper } from '../../../../shared/papers/compose-paper.ts';
import { signingArea } from '../../../../shared/papers/signing-area.ts';
import { fonts, requestInput } from './paper-fixtures.ts';
import { inkBox } from './ink-box.ts';
import { readPaper } from './read-paper.ts';


describe('the request paper', () => {
  it('says who asks what of whom, by when, without asking why', async () => {
    const { text } = await readPaper(requestInput());
    expect(text).toContain('Kaarina Maria Testinen, s. 1994');
    expect(text).toContain('Asiakas- ja markkinointirekisterin yhteyshenkilö, Tampereen Sähkölaitos Oy');
    expect(text).toContain('Viimeistään tiistaina 22.12.2026. Noudan vastauksen toimipisteestä.');
    expect(text).toContain('tarkistettu asiakirjasta: passi; asiakirjasta ei otettu kopiota');
    expect(text).toContain('Pyynnön syytä ei kysytä.');
  });

  it('the preview has no diary number yet and says when it comes', async () => {
    const { text, info } = await readPaper(requestInput({ diaryNumber: null }));
    expect(text).toContain('annetaan kirjattaessa');
    expect(info).not.toContain('null');
  });

  it('names the categories and the time asked for', async () => {
    const { joined } = await readPaper(requestInput({ rights: [{ right: 'access', scope: { categories: ['invoices', 'contracts'], from: '2025-01-01', to: '2025-12-31' } }, { right: 'marketing-ban' }] }));
    expect(joined).toContain('vainnämätietoryhmät:laskut,sopimukset,ajalta1.1.2025–31.12.2025');
    expect(joined).toContain('ettätietojanieikäytetäsuoramarkkinointiin');
  });

  it.each(['fi', 'sv', 'en'] as const)('everything typed under a right stands on the paper that is signed (%s)', async (language) => {
    const everything = { categories: 'all' as const, from: null, to: null };
    const { joined } = await readPaper(requestInput({ language, rights: [
      { right: 'rectification', changes: [
        { category: 'invoices', field: 'Laskutusosoite', old: 'Vanhakuja 1', new: 'Uusikuja 2', evidence: 'muuttoilmoitus' },
        { category: 'contracts', field: 'Puhelin', old: '', new: '050 1112233', evidence: '' },
      ] },
      { right: 'erasure', scope: everything, claimed: '17(1)(b)' }, { right: 'restriction', cause: '18(1)(a)', scope: everything },
      { right: 'objection', situation: 'Elämäntilanteeni on muuttunut.' }, { right: 'consent-withdrawal', purposes: ['Uutiskirje', 'Arvonnat'] },
      { right: 'complaint', text: 'Puhelua ei kirjattu.' },
    ] }));
    for (const typed of ['Laskutusosoite', 'Vanhakuja1', 'Uusikuja2', 'muuttoilmoitus', 'Puhelin', '0501112233', 'Elämäntilanteenionmuuttunut.', 'Uutiskirje', 'Arvonnat', 'Puheluaeikirjattu.']) expect(joined).toContain(typed);
    for (const article of ['17', '18']) expect(joined).toContain(article);
  });

  it('ink lands in millimetres where it was drawn, and what leaves the area is cut', async () => {
    const drawn = await composePaper(requestInput({ strokes: [[[10, 10], [30, 20]], [[0, 0], [400, 400]]] }), fonts);
    const empty = await composePaper(requestInput(), fonts);
    const box = inkBox(drawn.bytes, empty.bytes);
    expect(box.leftMm).toBeGreaterThan(signingArea.leftMm - 1);
    expect(box.topMm).toBeGreaterThan(signingArea.topMm - 1);
    expect(box.rightMm).toBeLessThan(signingArea.leftMm + signingArea.widthMm + 1);
    expect(box.bottomMm).toBeLessThan(signingArea.topMm + signingArea.heightMm + 1);
    const short = inkBox((await composePaper(requestInput({ strokes: [[[10, 10], [30, 20]]] }), fonts)).bytes, empty.bytes);
    expect(short.leftMm).toBeCloseTo(signingArea.leftMm + 10, -0.3);
    expect(short.rightMm).toBeCloseTo(signingArea.leftMm + 30, -0.3);
    expect(short.topMm).toBeCloseTo(signingArea.topMm + 10, -0.3);
    expect(short.bottomMm).toBeCloseTo(signingArea.topMm + 20, -0.3);
  });

  it('a request that was not signed says why, and that it counts all the same', async () => {
    const { text } = await readPaper(requestInput({ declined: 'does-not-want' }));
    expect(text).toContain('Ei allekirjoitusta: pyytäjä ei halua allekirjoittaa. Pyyntö on silti voimassa ja määräaika kuluu.');
  });

  it('the words are the same signed and unsigned: the signature changes only the ink', async () => {
    const unsigned = await readPaper(requestInput());
    const signed = await readPaper(requestInput({ strokes: [[[10, 10], [30, 20]]] }));
    expect(signed.text).toBe(unsigned.text);
  });
});
