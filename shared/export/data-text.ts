// The text of data.json: easy to read at its head, and each record on a line of its own, since years of readings indented would be mostly spaces.
import type { ExportData } from './export-document.ts';

/** Records after which the writer lets others work. */
const recordsInStep = 50;

export function* dataText({ categories, leftOut, ...head }: ExportData): Generator<void, string> {
  const pieces = [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "categories": [`];
  for (const [place, { code, name, records }] of categories.entries()) {
    pieces.push(`${place === 0 ? '' : ','}\n    {\n      "code": ${JSON.stringify(code)},\n      "name": ${JSON.stringify(name)},\n      "records": [`);
    for (const [nth, record] of records.entries()) {
      pieces.push(`${nth === 0 ? '' : ','}\n        ${JSON.stringify(record)}`);
      if (nth % recordsInStep === recordsInStep - 1) yield;
    }
    pieces.push(records.length === 0 ? ']\n    }' : '\n      ]\n    }');
  }
  pieces.push(categories.length === 0 ? '],' : '\n  ],', `\n  "leftOut": ${JSON.stringify(leftOut)}\n}\n`);
  return pieces.join('');
}
