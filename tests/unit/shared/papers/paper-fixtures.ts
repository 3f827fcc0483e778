// Made-up inputs for the papers: the real profiles, invented people.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';
import type { PersonKey } from '../../../../shared/formats/ids.ts';
import type { CopyPaperInput, ReceiptPaperInput, RequestPaperInput } from '../../../../shared/papers/paper-input.ts';
import { controllerProfile, type ControllerProfile } from '../../../../shared/registers/controller.ts';
import type { Item, Person } from '../../../../shared/registers/person.ts';
import { dueDate } from '../../../../shared/rules/due-date.ts';

const root = join(import.meta.dirname, '../../../..');
export const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));

export const fonts = {
  regular: new Uint8Array(readFileSync(join(fontFolder, '400Regular/NotoSans_400Regular.ttf'))),
  bold: new Uint8Array(readFileSync(join(fontFolder, '700Bold/NotoSans_700Bold.ttf'))),
};

export function profileOf(name: 'tampere' | 'nurmijarvi'): ControllerProfile {
  return controllerProfile.parse(JSON.parse(readFileSync(join(root, `assets/registers/${name}.json`), 'utf8')));
}

export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(`Not a date: ${text}`);
  return parsed.value;
}

const profile = profileOf('tampere');
const base = {
  language: 'fi', profile, registerId: profile.registers[0]?.id ?? '', office: 'RAT', desk: 'RAT-02', madeAt: '2026-11-22T08:41:00.000Z',
  today: day('2026-11-22'), copyNumber: 1, clerkName: 'Liisa Palvelija',
} as const;
const everything = { categories: 'all', from: null, to: null } as const;
const requester = { name: 'Kaarina Maria Testinen', birthYear: 1994 };

export function requestInput(change: Partial<RequestPaperInput> = {}): RequestPaperInput {
  return {
    ...base, kind: 'request', diaryNumber: 'RAT-02/2026/000123', receivedOn: base.today, requester, documentKind: 'passport',
    rights: [{ right: 'access', scope: everything }], ownWords: 'Haluan erityisesti nähdä puheluiden tallenteet kesältä 2026.',
    due: day('2026-12-22'), delivery: 'pick-up', strokes: null, declined: null, ...change,
  };
}

export function receiptInput(change: Partial<ReceiptPaperInput> = {}): ReceiptPaperInput {
  const due = dueDate(base.today);
  if (!due.ok) throw new Error('The date of receipt is a date.');
  return {
    ...base, kind: 'receipt', diaryNumber: 'RAT-02/2026/000123', receivedOn: base.today, rights: [{ right: 'access', scope: everything }],
    due: due.value, delivery: 'pick-up', proof: `RAT-02/2026/000123 0b6e5a52-6b1c-4b52-9f0a-0d4a3c6f7e11 ${'ab'.repeat(32)} ${'Q'.repeat(86)}==`, ...change,
  };
}

export function copyInput(change: Partial<CopyPaperInput> = {}): CopyPaperInput {
  return { ...base, kind: 'copy', diaryNumber: 'RAT-02/2026/000123', receivedOn: base.today, requester, scope: everything, person: kaarina(), searched: null, ...change };
}

export const identityCode = '010594Y9032';

export function kaarina(change: Partial<Person> = {}): Person {
  // True because the key only has to look like one: papers never print it.
  const personKey = '7f4dff2e-6f44-4b57-9a53-2d1f3f3f2b10' as PersonKey;
  return {
    personKey, controller: profile.id, familyName: 'Testinen', givenNames: 'Kaarina Maria', identityCode, birthDate: '1994-05-01', language: 'fi',
    phones: ['+358401234567'], emails: ['kaarina.testinen@example.fi'], addresses: [{ street: 'Satakunnankatu 12 A 3', postcode: '33100', town: 'Tampere' }],
    customerNumbers: ['100412'], meteringPoints: ['643007127000001232'], nonDisclosure: false, items: kaarinasItems(), ...change,
  };
}

const broughtAt = '2026-11-21T01:00:00.000Z';

export function item(system: string, category: string, values: Readonly<Record<string, string>>): Item {
  return { system, category, recordId: '1', fields: Object.entries(values).map(([key, value]) => ({ key, value })), broughtAt };
}

function kaarinasItems(): Item[] {
  const customer = { 'customer-number': '100412' };
  return [
    item('enerity', 'basic-details', { ...customer, 'identity-code': identityCode, 'family-name': 'Testinen', 'given-names': 'Kaarina Maria', 'mother-tongue': 'fi', 'service-language': 'fi', housing: '', 'non-disclosure': '', created: '2014-03-02' }),
    item('enerity', 'contracts', { 'contract-number': 'S-1001', ...customer, 'metering-point': '643007127000001232', product: 'Sähkö 24', price: '6.95', start: '2014-03-02', end: '', state: 'A' }),
    item('ax', 'billing-details', { ...customer, party: '55012', name: 'Testinen Kaarina Maria', language: 'fi', group: 'KUL', terms: '14' }),
    ...invoices(18),
    ...readings(40),
    item('trimble-nis', 'network-connections', { connection: 'L-77', 'metering-point': '643007127000001232', name: 'Testinen Kaarina', street: 'Satakunnankatu 12', postcode: '33100', town: 'Tampere', east: '327812.5', north: '6822110.25', 'main-fuse': '25' }),
    item('call-recordings', 'call-recordings', { reference: 'P-20260714-0031', caller: '+358401234567', ...customer, at: '2026-07-14T09:12:00.000Z', queue: 'laskutus', length: '312' }),
  ];
}

export function invoices(count: number): Item[] {
  return Array.from({ length: count }, (_, place) => {
    const month = `${2024 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
    return item('ax', 'invoices', { invoice: `LA${10234 + place}`, 'customer-number': '100412', 'invoice-date': `${month}-05`, 'due-date': `${month}-19`, amount: String(5420 + ((place * 7919) % 200_000)), currency: 'EUR' });
  });
}

export function readings(count: number): Item[] {
  const start = Date.UTC(2026, 0, 1);
  return Array.from({ length: count }, (_, place) => item('generis', 'consumption', {
    'metering-point': '643007127000001232', 'product-type': '8716867000030', resolution: 'PT1H', unit: 'kWh', 'reading-type': 'BN01',
    start: new Date(start + place * 3_600_000).toISOString(), quantity: (0.2 + ((place * 37) % 400) / 100).toFixed(3), quality: place % 97 === 0 ? 'Z05' : 'OK', 'customer-number': '100412',
  }));
}
