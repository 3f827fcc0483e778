// Holds the files of an answer against the source items: data.json, each table, the metering series; every field, no more and no less.
import { exportData } from '../../../shared/export/export-document.ts';
import type { Item, Person } from '../../../shared/registers/person.ts';
import { readCsv } from './read-csv.ts';
import { withoutCode } from './shown-as.ts';

type Files = ReadonlyMap<string, Buffer>;

/** What differs, by file, category, record and field; no values. */
export function compareFiles(files: Files, person: Person): readonly string[] {
  const data = exportData.safeParse(JSON.parse(String(files.get('data.json') ?? 'null')));
  if (!data.success) return ['data.json: not in its own shape'];
  const expected = Map.groupBy(person.items, ({ category }) => category);
  const codes = data.data.categories.map(({ code }) => code);
  return [
    ...[...expected.keys()].filter((code) => !codes.includes(code)).map((code) => `data.json: ${code} is missing`),
    ...data.data.categories.flatMap(({ code, records }) => {
      const items = expected.get(code) ?? [];
      return [...compareRecords(code, items, records, person), ...compareTable(code, items, String(files.get(`csv/${code}.csv`) ?? ''), person)];
    }),
    ...compareSeries(expected.get('consumption') ?? [], String(files.get('metering-series.csv') ?? '')),
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

function compareTable(code: string, items: readonly Item[], text: string, { identityCode }: Person): readonly string[] {
  const rows = readCsv(text);
  if (items.length !== rows.length) return [`csv: ${code}: ${String(rows.length)} of ${String(items.length)} records`];
  return items.flatMap(({ fields }, place) => {
    const { 'system': _system, 'record-id': _id, 'brought-at': _brought, 'gone-at': _gone, ...cells } = rows[place] ?? {};
    const stored = Object.entries(cells).filter(([, value]) => value !== '');
    const differing = fields.filter(({ key, value }) => cells[key] !== withoutCode(value, identityCode)).map(({ key }) => `csv: ${code} record ${String(place + 1)}: ${key}`);
    return stored.length === fields.length ? differing : [...differing, `csv: ${code} record ${String(place + 1)}: ${String(stored.length)} of ${String(fields.length)} fields`];
  });
}

/** The market's file has eight columns; each reading once, in order. */
function compareSeries(items: readonly Item[], text: string): readonly string[] {
  const lines = text.split('\n').slice(1, -1);
  if (lines.length !== items.length) return [`metering-series.csv: ${String(lines.length)} of ${String(items.length)} readings`];
  return items.flatMap(({ fields }, place) => {
    const value = (key: string): string => fields.find((one) => one.key === key)?.value ?? '';
    const line = [value('metering-point'), value('product-type'), value('resolution'), value('unit'), value('reading-type'), value('start').replace('.000Z', 'Z'), value('quantity').replace('.', ','), value('quality')].join(';');
    return lines[place] === line ? [] : [`metering-series.csv: reading ${String(place + 1)}`];
  });
}
