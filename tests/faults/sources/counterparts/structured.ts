// Contracts as JSON, JSON Lines and XML, each with the faults only it can have.
import type { Placed } from '../judge-reading.ts';
import { contractColumns, isFree, type MadeContract } from '../made-contracts.ts';
import type { Written } from './delimited.ts';
import { escaped } from './spreadsheet.ts';

/** One list within a larger answer, as interfaces give it; every fortieth record names a field twice. */
export function json(contracts: readonly MadeContract[]): Written {
  const placed: Placed[] = [];
  const records = contracts.map((one, place) => {
    const doubled = place % 40 === 5 && isFree(contracts, place);
    placed.push({ line: place + 1, fate: doubled ? 'doubled-field' : one.fate, fields: one.fields });
    return jsonOf(one, doubled);
  });
  return { bytes: Buffer.from(`{"kuvaus":{"rivit":["ei tämä"]},"vienti":{"rivit":[${records.join(',\n')}],"loppu":true}}`), placed };
}

/** Every thirtieth record is followed by a line that is no record. */
export function jsonLines(contracts: readonly MadeContract[]): Written {
  const placed: Placed[] = [];
  const lines: string[] = [];
  const write = (text: string, { fate, fields }: Omit<Placed, 'line'>): void => {
    lines.push(text);
    placed.push({ line: lines.length, fate, fields });
  };
  for (const [place, one] of contracts.entries()) {
    const doubled = place % 40 === 5 && isFree(contracts, place);
    write(jsonOf(one, doubled), doubled ? { ...one, fate: 'doubled-field' } : one);
    if (place % 30 === 3) write('{"Sopimusnumero":"S9', { fate: 'bad-record', fields: [] });
    if (place % 30 === 4) write('["S9"]', { fate: 'bad-record', fields: [] });
    if (place === 20) write(`{"Tuote":"${'x'.repeat(4_100_000)}"}`, { fate: 'too-long', fields: [] });
  }
  return { bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')), placed };
}

/** Prices and nothing else as attributes; every fortieth record has an element twice. */
export function xml(contracts: readonly MadeContract[]): Written {
  const placed: Placed[] = [];
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<Vienti xmlns="urn:keksitty">\n'];
  let line = 3;
  for (const [place, one] of contracts.entries()) {
    const doubled = place % 40 === 5 && isFree(contracts, place);
    const text = `<Sopimus>${contractColumns.map((column) => `<${column}>${escaped(one.cells[column])}</${column}>`).join('')}${doubled ? '<Tila>VOIM</Tila>' : ''}</Sopimus>\n`;
    placed.push({ line, fate: doubled ? 'doubled-field' : one.fate, fields: one.fields });
    parts.push(text);
    line += text.split('\n').length - 1;
  }
  return { bytes: Buffer.from(`${parts.join('')}</Vienti>`), placed };
}

function jsonOf({ cells }: MadeContract, doubled: boolean): string {
  const text = JSON.stringify(cells);
  return doubled ? `${text.slice(0, -1)},"Tila":"VOIM"}` : text;
}
