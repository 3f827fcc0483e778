// Portability by keyboard: asked, granted, the file made and saved, opened as its receiver would, and given; a task goes out as a file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { root } from '../../build/root.ts';
import { readCsv } from '../faults/same-content/read-csv.ts';
import { readZip } from '../faults/same-content/read-zip.ts';
import { axeIn } from './axe-faults.ts';
import { logIn } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { askPortability, giveFile, grantPortability, makeAndSaveFile, sendTask } from './file-steps.ts';
import { openTab } from './letter-steps.ts';
import { checkPassport, declareUnable, findVisitor, saveReceipt } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

interface Manifest { readonly files: readonly { readonly name: string; readonly sha256: string }[]; readonly categories: readonly { readonly code: string }[] }

test('a visitor’s portability is granted, its file is made, saved and given, and a task is sent as a file, all from the keyboard', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100011', /Virtanen, Matti/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '15.2.1950');
  await askPortability(page);
  await declareUnable(page);
  const diaryNumber = await saveReceipt(page);

  const yrjo = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = axeIn(yrjo.page, found);
  await logIn(yrjo.page, 'yrjo');
  await openFromInbox(yrjo.page, diaryNumber);
  await expect(yrjo.page.getByRole('region', { name: 'Kenelle tietoja on annettu' }).getByRole('listitem')).toContainText(['Kotihaku Esimerkki LKV Oy']);
  await look('ledger');
  await grantPortability(yrjo.page);
  await openTab(yrjo.page, 'Asiakirjat');
  const place = await makeAndSaveFile(yrjo.page);
  await look('file-saved');
  await openAsReceiver(place);
  await giveFile(yrjo.page);
  await openTab(yrjo.page, 'Tehtävät');
  const task = await sendTask(yrjo.page, /^Tee tehtävätiedosto: Tee siirtotiedosto · Enerity/);
  await look('task-sent');
  expect(JSON.parse(task)).toMatchObject({ regulation: 'gdpr', subject_request_type: 'portability', subject_identities: [{ identity_value: '20100011' }] });
  expect(task).not.toContain('150250');
  expect(found).toEqual({});
  expect((await watchedIn(yrjo.page)).pressed).toEqual([]);
});

/** Every file is the one that the manifest names, the data follows the published schema, and each table tells the same records. */
async function openAsReceiver(place: string): Promise<void> {
  const files = await readZip(readFileSync(place));
  const textOf = (name: string): string => String(files.get(name) ?? '');
  const manifest = JSON.parse(textOf('manifest.json')) as Manifest; // true or the next lines are red
  expect(manifest.files.map(({ name, sha256 }) => [name, sha256])).toEqual([...files].slice(0, -1).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]));
  const schema = JSON.parse(readFileSync(join(root, 'assets', 'schemas', 'export-1.schema.json'), 'utf8')) as object; // true: the file holds one JSON object
  const data = JSON.parse(textOf('data.json')) as { readonly right: string; readonly categories: readonly { readonly code: string; readonly records: readonly unknown[] }[] }; // true once the schema has passed
  expect(new Ajv2020({ strict: true, formats: fullFormats }).validate(schema, data)).toBe(true);
  expect(data.right).toBe('portability');
  const codes = data.categories.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['basic-details', 'consumption', 'contracts']));
  for (const inferredOrOther of ['profiling-results', 'marketing-bans', 'visits', 'paper-documents', 'disclosures']) expect(codes).not.toContain(inferredOrOther);
  for (const { code, records } of data.categories) expect(readCsv(textOf(`csv/${code}.csv`))).toHaveLength(records.length);
  expect(textOf('metering-series.csv').split('\n')[0]).toBe('Mittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu');
}
