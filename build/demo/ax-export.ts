// What AX exports in the demonstration by its data import/export framework: customers, addresses, invoices, payments, reminders.
import { often } from './enerity-export.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import type { MadeUpPerson } from './made-up-person.ts';
import { decimal, isoDay } from './made-up-times.ts';

const languageIds = { fi: 'fi', sv: 'sv-fi', en: 'en-gb' } as const;
const invoicesEach = 3;

export function axExport(everyone: readonly MadeUpPerson[]): readonly ExportTable[] {
  const billed = everyone.filter(({ reach }) => reach === 'all' || reach === 'known' || reach === 'billing-only');
  const table = (file: string, rows: readonly ExportRow[], broken: readonly string[] = []): ExportTable => ({ system: 'ax', file, dialect: 'ax', rows, broken });
  const invoices = billed.flatMap(invoicesOf);
  return [
    table('CustTable.csv', billed.map(customer)),
    table('LogisticsPostalAddress.csv', billed.map((one) => ({ ACCOUNTNUM: one.customerNumber, STREET: one.street, ZIPCODE: one.postcode, CITY: one.town, COUNTRYREGIONID: 'FIN' }))),
    table('LogisticsElectronicAddress.csv', billed.flatMap((one) => [
      { ACCOUNTNUM: one.customerNumber, TYPE: '1', LOCATOR: one.phone, LOCATOREXTENSION: '' }, { ACCOUNTNUM: one.customerNumber, TYPE: '2', LOCATOR: one.email, LOCATOREXTENSION: '' },
    ])),
    table('CustInvoiceJour.csv', invoices, ['"L999","20100001","2026-01-15","2026-01-29","12.345","EUR"']),
    table('CustTrans.csv', invoices.map((invoice) => ({ VOUCHER: `V${String(invoice['INVOICEID'])}`, ACCOUNTNUM: String(invoice['INVOICEACCOUNT']), TRANSDATE: String(invoice['DUEDATE']), AMOUNTCUR: `-${String(invoice['INVOICEAMOUNT'])}`, TRANSTYPE: '15' }))),
    table('CustCollectionLetterJour.csv', billed.filter(often(0.08)).map(reminder)),
  ];
}

function customer(one: MadeUpPerson): ExportRow {
  return {
    ACCOUNTNUM: one.customerNumber, PARTY: `5637${String(144_576 + one.running)}`, NAME: `${one.familyName} ${one.givenNames}`, LANGUAGEID: languageIds[one.serviceLanguage],
    CUSTGROUP: 'KULUTTAJA', PAYMTERMID: one.random.pick(['14PV', '21PV']),
  };
}

function invoicesOf(one: MadeUpPerson): readonly ExportRow[] {
  return Array.from({ length: invoicesEach }, (_, place) => {
    const day = isoDay(one.random, 700);
    return { INVOICEID: `L${String(one.running)}${String(place + 1)}`, INVOICEACCOUNT: one.customerNumber, INVOICEDATE: day, DUEDATE: twoWeeksAfter(day), INVOICEAMOUNT: decimal(one.random, 18, 420), CURRENCYCODE: 'EUR' };
  });
}

function reminder(one: MadeUpPerson): ExportRow {
  return { COLLECTIONLETTERNUM: `M${String(one.running)}`, ACCOUNTNUM: one.customerNumber, INVOICEID: `L${String(one.running)}1`, COLLECTIONLETTERCODE: one.random.pick(['1', '2', '3']), LETTERDATE: isoDay(one.random, 600), AMOUNT: '5.00' };
}

function twoWeeksAfter(day: string): string {
  return new Date(Date.parse(day) + 14 * 86_400_000).toISOString().slice(0, 10);
}
