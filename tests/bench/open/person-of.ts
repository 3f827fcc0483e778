// A made-up person with as many records as wished, of the kinds that grow in life: invoices, payments, contacts.
import { person, type Item, type Person } from '../../../shared/registers/person.ts';

const broughtAt = '2026-11-20T05:00:00.000Z';
const street = 'Testiraitti 5';

function dayOf(running: number): string {
  return new Date(Date.UTC(2015, 0, 1 + (running % 4000))).toISOString().slice(0, 10);
}

/** One of three kinds in turn, six fields each, about 300 characters. */
function itemOf(running: number): Item {
  const number = String(running).padStart(6, '0');
  const kinds = [
    { system: 'ax', category: 'invoices', fields: { 'invoice': `LA${number}`, 'customer-number': '2000001', 'invoice-date': dayOf(running), 'due-date': dayOf(running + 14), 'amount': '86,40', 'status': 'maksettu' } },
    { system: 'ax', category: 'payments', fields: { 'voucher': `MA${number}`, 'customer-number': '2000001', 'date': dayOf(running + 12), 'amount': '86,40', 'reference': `100${number}`, 'account': 'myyntisaamiset' } },
    { system: 'enerity', category: 'contact-log', fields: { 'event': `T${number}`, 'customer-number': '2000001', 'at': `${dayOf(running)}T08:00:00.000Z`, 'channel': 'puhelin', 'subject': 'lasku', 'description': 'Kysyi laskun eräpäivää.' } },
  ] as const;
  const { system, category, fields } = kinds[running % kinds.length] ?? kinds[0];
  return { system, category, recordId: number, fields: Object.entries(fields).map(([key, value]) => ({ key, value })), broughtAt };
}

export function personOf(records: number): Person {
  return person.parse({
    personKey: '5a6b7c8d-1e2f-4a3b-8c4d-5e6f7a8b9c0d', controller: 'tampere', familyName: 'Testinen', givenNames: 'Kaarina Maria', identityCode: '010594Y9032', birthDate: '1994-05-01', language: 'fi',
    phones: ['+358451234567'], emails: ['kaarina@posti.example'], addresses: [{ street, postcode: '33100', town: 'Tampere' }], customerNumbers: ['2000001'], meteringPoints: [], nonDisclosure: false,
    items: Array.from({ length: records }, (_, running) => itemOf(running)),
  });
}
