// The text of data.json: easy to read at its head, and each record on a line of its own, since years of readings indented would be mostly spaces.
import type { ExportData } from './export-document.ts';

/** Record by record: the whole is many megabytes where there are years of readings. */
export function* dataText({ categories, leftOut, ...head }: ExportData): Generator<string, void> {
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "categories": [`;
  for (const [place, { code, name, records }] of categories.entries()) {
    yield `${place === 0 ? '' : ','}\n    {\n      "code": ${JSON.stringify(code)},\n      "name": ${JSON.stringify(name)},\n      "records": [`;
    for (const [nth, record] of records.entries()) yield `${nth === 0 ? '' : ','}\n        ${JSON.stringify(record)}`;
    yield records.length === 0 ? ']\n    }' : '\n      ]\n    }';
  }
  yield `${categories.length === 0 ? '],' : '\n  ],'}\n  "leftOut": ${JSON.stringify(leftOut)}\n}\n`;
}
