// People whose source data is hostile, huge or nearly empty are served like anybody: found, logged, and printed as text.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownTampere } from '../../build/demo/known-people.ts';
import { visibleText } from '../../shared/formats/visible-text.ts';
import { pdfNames } from './pdf-names.ts';
import { accessRequest, findOne, grant, newCaseId, passportCheck, saveAndConfirm, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

/** What makes a PDF do something by itself: ISO 32000-2, 12.6.2 to 12.6.4. */
const acting = ['JavaScript', 'JS', 'Launch', 'OpenAction', 'AA'];

it('a PDF that would act by itself is known by its names', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addJavaScript('hello', 'app.alert(1)');
  const names = await pdfNames(await pdf.save());
  expect(acting.filter((name) => names.has(name))).toEqual(['JavaScript', 'JS']);
});

describe('people whose data is', () => {
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  beforeAll(async () => {
    world = await openWorld();
    ({ liisa, yrjo } = await openCast(world));
  });
  afterAll(() => world.close());

  /** Received at one desk, granted at the other; answers the copy's place. */
  async function copyFor(customerNumber: string, birthDate: string): Promise<{ readonly place: string; readonly pages: number }> {
    const caseId = newCaseId();
    const found = await findOne(liisa, caseId, customerNumber);
    // Several of them have no birth date in any register, so a second method stands beside the document.
    await liisa.must('run-command', { command: { ...passportCheck(caseId, found, birthDate), secondMethod: 'another-document' } });
    const [register] = (await liisa.must('profile', {})).registers;
    await liisa.must('run-command', { command: accessRequest(caseId, register?.id ?? '', (await liisa.must('desk-info', {})).today) });
    await waitUntilSent(liisa);
    await grant(yrjo, caseId);
    await waitUntilSent(yrjo);
    await waitUntil('the decision on this desk', async () => (await liisa.must('open-case', { caseId })).phase === 'granted');
    const copy = await liisa.must('make-paper', { caseId, kind: 'copy', language: null });
    return { place: await saveAndConfirm(liisa, caseId, copy.paperId), pages: copy.pages };
  }

  it.each([
    ['a formula', knownTampere.formula, '1980-01-01'],
    ['turned by a right-to-left override', knownTampere.rightToLeft, '1980-01-01'],
    ['ten thousand characters long', knownTampere.long, '1980-01-01'],
    ['full of control characters', knownTampere.control, '1980-01-01'],
    ['cut inside a character', knownTampere.loneSurrogate, '1980-01-01'],
    ['nothing but a name', knownTampere.empty, '1980-01-01'],
    ['more than 5,000 records', knownTampere.huge, '1980-03-13'],
  ])('%s get a copy on which the name stands as text', async (_what, person, birthDate) => {
    const { place, pages } = await copyFor(person.customerNumber, birthDate);
    const text = execFileSync('pdftotext', ['-raw', place, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }).replace(/\s/g, '');
    expect(text).toContain(visibleText(person.familyName).replace(/\s/g, '').slice(0, 2000));
    // Controls and format characters are what hides or turns text.
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(pages).toBeGreaterThan(3);
    const names = await pdfNames(readFileSync(place));
    expect(names).toContain('Catalog');
    expect(acting.filter((name) => names.has(name))).toEqual([]);
  });
});
