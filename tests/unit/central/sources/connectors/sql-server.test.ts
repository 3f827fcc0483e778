// SQL Server behind its port, with a double in the driver's place: no such server could be had, so the driver itself is untried.
import { describe, expect, it } from 'vitest';
import { readSqlServer, type SqlServer } from '../../../../../central/sources/connectors/read-sql-server.ts';
import { collectStream } from '../../../../people/collect-stream.ts';
import { shippedFile } from '../../../../people/read-export.ts';

const file = shippedFile('ax', 'CustInvoiceJour.csv');
const names = file.columns.map(({ column }) => column);
const place = { connection: 'Server=x', schema: 'dbo', view: 'CustInvoiceJour', file, signal: new AbortController().signal };

function double(changes: Partial<SqlServer>): { readonly server: SqlServer; readonly queries: string[]; readonly closed: () => number } {
  const queries: string[] = [];
  let closed = 0;
  const server: SqlServer = {
    columns: async () => [...names, 'RECID'], close: async () => { closed += 1; },
    rows: async function* rows(query) {
      queries.push(query);
      yield [...names.map(() => 'x'), 7];
    },
    ...changes,
  };
  return { server, queries, closed: () => closed };
}

describe('a SQL Server view (by a double of the driver; never run against a server)', () => {
  it('is asked for the columns of the profile alone, in the order of the record’s name', async () => {
    const { server, queries, closed } = double({});
    const batches = await collectStream(readSqlServer(place, async () => server));
    expect(batches.flat()).toEqual([{ line: 0, fields: [...names, 'RECID'] }, { line: 1, fields: [...names.map(() => 'x'), { kind: 'number', text: '7' }] }]);
    expect(queries).toEqual([`select ${names.map((name) => `[${name}]`).join(', ')}, null from [dbo].[CustInvoiceJour] order by ${file.recordId.map((name) => `[${name}]`).join(', ')}`]);
    expect(closed()).toBe(1);
  });

  it('gives dates as moments, and says where the driver rounded a number', async () => {
    const { server } = double({ rows: async function* rows() { yield [new Date('2024-02-29T10:00:00Z'), 1.5, 6.43e17, null, true, '<b>']; } });
    const [, [record] = []] = await collectStream(readSqlServer(place, async () => server));
    expect(record).toEqual({ line: 1, fields: [{ kind: 'moment', text: '2024-02-29T10:00:00.000Z' }, { kind: 'number', text: '1.5' }, { kind: 'rounded', text: '643000000000000000' }, '', 'true', '<b>'] });
  });

  it.each([
    ['cannot be reached', { columns: () => Promise.reject(new Error('Login failed for sa, password x')) }, 'unreachable'], ['has no such view', { columns: async () => null }, 'file-missing'],
    ['breaks off', { rows: async function* rows() { yield [1]; throw new Error('row of Testinen'); } }, 'incomplete'],
  ] satisfies readonly (readonly [string, Partial<SqlServer>, string])[])('that %s says so by name and in no words of the driver', async (_, changes, fault) => {
    const { server, closed } = double(changes);
    await expect(collectStream(readSqlServer(place, async () => server))).rejects.toMatchObject({ fault, message: fault });
    expect(closed()).toBe(1);
  });

  it('asked for some of its records, takes their names as parameters, and breaks off when too many come', async () => {
    const asked: (readonly string[])[] = [];
    const { server } = double({ rows: async function* rows(query, values) {
      asked.push([query.slice(query.indexOf(' from ')), ...values]);
      yield names.map(() => 'x');
      yield names.map(() => 'y');
    } });
    const [first = '', second = ''] = names;
    const only = { columns: [{ column: first, values: ["1' or 1=1 --", '2'] }, { column: second, values: ['3'] }], most: 2, patience: 1000 };
    expect((await collectStream(readSqlServer({ ...place, only }, async () => server))).flat()).toHaveLength(3);
    expect(asked).toEqual([[` from [dbo].[CustInvoiceJour] where [${first}] in (@p0, @p1) or [${second}] in (@p2) order by ${file.recordId.map((name) => `[${name}]`).join(', ')}`, "1' or 1=1 --", '2', '3']]);
    await expect(collectStream(readSqlServer({ ...place, only: { ...only, most: 1 } }, async () => server))).rejects.toMatchObject({ fault: 'too-big' });
    await expect(collectStream(readSqlServer({ ...place, only: { ...only, columns: [{ column: 'gone', values: ['1'] }] } }, async () => server))).rejects.toMatchObject({ fault: 'missing-column' });
  });

  it('without a column of the profile is not asked for rows', async () => {
    const { server, queries } = double({ columns: async () => names.slice(1) });
    await collectStream(readSqlServer(place, async () => server));
    expect(queries).toEqual([]);
  });
});
