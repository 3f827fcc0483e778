// Holds the files of an answer against the source items: data.json, each table, the metering series; every field, no more and no less.
import { exportData } from '../../../shared/export/export-document.ts';
import type { Item, Person } from '../../../shared/registers/person.ts';
import { compareSeriesFiles, isReading } from './compare-series-files.ts';
import type { Drawn } from './made-answers.ts';
import { readCsv, type CsvRow } from './read-csv.ts';
import { withoutCode } from './shown-as.ts';

type Files = ReadonlyMap<string, Buffer>;

/** What differs, by file, category, record and field; no values. */
export function compareFiles(files: Files, { person, readings }: Drawn): readonly string[] {
  const data = exportData.safeParse(JSON.parse(String(files.get('data.json') ?? 'null')));
  if (!data.success) return ['data.json: not in its own shape'];
  const plain = Map.groupBy(person.items.filter((item) => item.series === undefined), ({ category }) => category);
  const all = new Set(person.items.map(({ category }) => category));
  const series = data.data.categories.find(({ code }) => code === 'consumption')?.records ?? [];
  const market = String(files.get('metering-series.csv') ?? '').split('\n').slice(1, -1);
  const codes = data.data.categories.map(({ code }) => code);
  return [
    ...[...all].filter((code) => !codes.includes(code)).map((code) => `data.json: ${code} is missing`),
    ...data.data.categories.flatMap(({ code, records }) => {
      const items = plain.get(code) ?? [];
      return [...compareRecords(code, items, records.filter((one) => one.readings === undefined), person), ...compareTable(code, items, tableOf(files, code).filter((row) => !isReading(row)), person)];
    }),
    ...compareMarket(plain.get('consumption') ?? [], market.filter((line) => !/;PT(?:1H|15M);/.test(line))),
    ...compareSeriesFiles(readings, { records: series, table: tableOf(files, 'consumption'), market }),
  ];
}

function compareRecords(code: string, items: readonly Item[], records: readonly { readonly system: string; readonly fields: readonly { readonly key: string; readonly value: string }[] }[], { identityCode }: Person): readonly string[] {
  if (items.length !== records.length) return [`data.json: ${code}: ${String(records.length)} of ${String(items.length)} records`];
  return items.flatMap(({ system, fields }, place) => {
    const record = records[place];
    const keys = record?.fields.map(({ key }) => key) ?? [];
    const same = record?.system === system && keys.length === fields.length;
    return [
      ...(same ? [] : [`data.json: ${code} record ${String(place + 1)}: other system or number of fields`]),
      ...fields.filter(({ key, value }, nth) => keys[nth] !== key || record?.fields[nth]?.value !== withoutCode(value, identityCode)).map(({ key }) => `data.json: ${code} record ${String(place + 1)}: ${key}`),
    ];
  });
}

function tableOf(files: Files, code: string): readonly CsvRow[] {
  return readCsv(String(files.get(`csv/${code}.csv`) ?? ''));
}

function compareTable(code: string, items: readonly Item[], rows: readonly CsvRow[], { identityCode }: Person): readonly string[] {
  if (items.length !== rows.length) return [`csv: ${code}: ${String(rows.length)} of ${String(items.length)} records`];
  return items.flatMap(({ fields }, place) => {
    const { 'system': _system, 'record-id': _id, 'brought-at': _brought, 'gone-at': _gone, ...cells } = rows[place] ?? {};
    const stored = Object.entries(cells).filter(([, value]) => value !== '');
    const differing = fields.filter(({ key, value }) => cells[key] !== withoutCode(value, identityCode)).map(({ key }) => `csv: ${code} record ${String(place + 1)}: ${key}`);
    return stored.length === fields.length ? differing : [...differing, `csv: ${code} record ${String(place + 1)}: ${String(stored.length)} of ${String(fields.length)} fields`];
  });
}

/** The market's file has eight columns; each record of a month once, in order; readings of hours and quarters are compare-series-files.ts's. */
function compareMarket(items: readonly Item[], lines: readonly string[]): readonly string[] {
  if (lines.length !== items.length) return [`metering-series.csv: ${String(lines.length)} of ${String(items.length)} readings`];
  return items.flatMap(({ fields }, place) => {
    const value = (key: string): string => fields.find((one) => one.key === key)?.value ?? '';
    const line = [value('metering-point'), value('product-type'), value('resolution'), value('unit'), value('reading-type'), value('start').replace('.000Z', 'Z'), value('quantity').replace('.', ','), value('quality')].join(';');
    return lines[place] === line ? [] : [`metering-series.csv: reading ${String(place + 1)}`];
  });
}
