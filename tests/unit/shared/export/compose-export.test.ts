// The files of an answer: their shape, their hashes, what each right gives, and whose text is left out.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, it } from 'vitest';
import { composeExport } from '../../../../shared/export/compose-export.ts';
import { exportSchema } from '../../../../shared/export/export-document.ts';
import { removedMark } from '../../../../shared/export/export-input.ts';
import { readCsv } from '../../../faults/same-content/read-csv.ts';
import { identityCode, item, kaarina, readings } from '../papers/paper-fixtures.ts';
import { dataOf, exportInput, filesOf, sha256, textOf } from './export-fixture.ts';

const published: object = JSON.parse(readFileSync('assets/schemas/export-1.schema.json', 'utf8')) as object; // true: the file holds one JSON object, or the first test is red

function validator(): (data: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: fullFormats });
  return ajv.compile(published);
}

describe('data.json', () => {
  it('follows the schema that is published; run `node build/docs-schema.ts` when this is red', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(exportSchema())));
  });

  it.each(['access', 'portability'] as const)('is valid for %s in every language, with a person and without', (right) => {
    const isValid = validator();
    for (const language of ['fi', 'sv', 'en'] as const) for (const person of [kaarina(), null]) {
      expect(isValid(JSON.parse(textOf(filesOf({ right, language, person }), 'data.json')))).toBe(true);
    }
  });

  it('with a field more or a field less is not valid', () => {
    const isValid = validator();
    const { diaryNumber, ...less } = JSON.parse(textOf(filesOf(), 'data.json')) as Record<string, unknown>; // true: data.json is an object
    expect(isValid({ ...less, diaryNumber, more: 1 })).toBe(false);
    expect(isValid(less)).toBe(false);
  });

  it('holds every stored value, and the identity code whole in one place only', () => {
    const files = filesOf();
    const { categories, person } = dataOf(files);
    const given = categories.flatMap(({ records }) => records).flatMap(({ fields }) => fields).length;
    expect(given).toBe(kaarina().items.flatMap(({ fields }) => fields).length);
    expect(person?.identityCode).toBe(identityCode);
    expect(files.map(({ text }) => text.split(identityCode).length - 1).filter((count) => count > 0)).toEqual([1]);
  });

  it('explains stored codes in the visitor\'s language', () => {
    const language = dataOf(filesOf({ language: 'sv' })).categories.find(({ code }) => code === 'basic-details')?.records[0]?.fields.find(({ key }) => key === 'mother-tongue');
    expect(language).toMatchObject({ value: 'fi', meaning: 'finska' });
  });
});

describe('portability', () => {
  const data = dataOf(filesOf({ right: 'portability', person: kaarina({ items: [
    ...kaarina().items, item('enerity', 'marketing-bans', { channel: 'SMS' }), item('ms-azure', 'profiling-results', { segment: 'A' }), item('paper-archive', 'paper-documents', { reference: 'P-1' }), item('somewhere', 'never-described', { x: 'y' }),
  ] }) }));

  it('gives what was provided or observed on consent or contract by automated means, metering too (WP242, R25)', () => {
    expect(data.categories.map(({ code }) => code)).toEqual(['basic-details', 'contracts', 'consumption', 'billing-details', 'invoices', 'network-connections']);
  });

  it('says of every category it leaves out why (Art. 20(1))', () => {
    expect(Object.fromEntries(data.leftOut.map(({ code, reason }) => [code, reason]))).toEqual({
      'marketing-bans': 'basis', 'profiling-results': 'inferred', 'call-recordings': 'basis', 'paper-documents': 'not-automated', 'never-described': 'not-described',
    });
  });

  it('keeps to the categories that were asked for', () => {
    expect(dataOf(filesOf({ right: 'portability', scope: { categories: ['consumption', 'call-recordings'], from: null, to: null } })).categories.map(({ code }) => code)).toEqual(['consumption']);
  });
});

describe('the answer as a whole', () => {
  it('has a table for each category and lists every file with its SHA-256', () => {
    const files = filesOf();
    const manifest = JSON.parse(textOf(files, 'manifest.json')) as { files: { name: string; sha256: string }[]; categories: { code: string }[] }; // true or the next lines are red
    expect(manifest.files).toEqual(files.slice(0, -1).map(({ name, text, records }) => ({ name, sha256: sha256(text), ...(records === null ? {} : { records }) })));
    expect(files.filter(({ name }) => name.startsWith('csv/')).map(({ name }) => name)).toEqual(manifest.categories.map(({ code }) => `csv/${code}.csv`));
    expect(readCsv(textOf(files, 'csv/invoices.csv'))).toHaveLength(18);
  });

  it('hands years of readings over in pieces, none of them much of a file', () => {
    const person = kaarina({ items: readings(6_000) });
    const longest = Array.from(composeExport(exportInput({ person }), () => createHash('sha256')), ({ name, pieces }) => ({ name, longest: Math.max(...Array.from(pieces, (piece) => piece.length)) }));
    expect(longest.filter((file) => file.longest > 70_000)).toEqual([]);
    expect(textOf(filesOf({ person }), 'metering-series.csv').length).toBeGreaterThan(400_000);
  });

  it('is a defect when a file is passed over: the manifest would name no hash of it', () => {
    expect(() => [...composeExport(exportInput(), () => createHash('sha256'))]).toThrow('not taken');
  });

  it('leaves another person\'s text out of every file and says where', () => {
    const secret = 'Naapuri Niilo soitti';
    const person = kaarina({ items: [item('enerity', 'contact-log', { event: 'T1', description: `Asiakas: ${secret}` })] });
    const files = filesOf({ person, withoutOthers: (_item, { value }) => value.replace(secret, removedMark) });
    expect(files.filter(({ text }) => text.includes(secret))).toEqual([]);
    expect(dataOf(files).categories[0]?.records[0]?.fields[1]).toEqual({ key: 'description', value: `Asiakas: ${removedMark}`, removed: true });
    expect(readCsv(textOf(files, 'csv/contact-log.csv'))[0]).toMatchObject({ description: `Asiakas: ${removedMark}` });
  });

  it('is the same for the same input', () => {
    expect(filesOf()).toEqual(filesOf());
  });

  it('tells in the visitor\'s words that the registers hold nothing, and names nobody', () => {
    const readMe = textOf(filesOf({ person: null, language: 'en' }), 'READ-ME.txt');
    expect(readMe).toContain('The registers hold no data of this person.');
    expect(textOf(filesOf(), 'READ-ME.txt')).not.toMatch(/Testinen|Kaarina/);
  });

  it('is a defect for a register that the profile does not have', () => {
    expect(() => filesOf({ registerId: 'none' })).toThrow('no register');
    expect(exportInput().registerId).not.toBe('none');
  });
});
