// One made-up letter of each kind in a language: what `npm run samples -- letters` draws and the tests start from.
import type { DiaryNumber, RegisterId } from '../../shared/formats/ids.ts';
import { parseLocalDate, type LocalDate } from '../../shared/formats/local-date.ts';
import type { DecidedItem, LetterInput, LetterKind, LetterOf } from '../../shared/papers/letters/letter-shape.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { Language } from '../../shared/registers/words.ts';
import { sampleTexts } from './sample-texts.ts';

export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(`Not a date: ${text}`);
  return parsed.value;
}

type Samples = { readonly [K in LetterKind]: LetterOf<K> };

export function sampleLetters(profile: ControllerProfile, language: Language): Samples {
  const text = sampleTexts[language];
  const [register] = profile.registers;
  const [office] = profile.offices;
  if (register === undefined || office === undefined) throw new Error('A profile without register or office.');
  const every = {
    language, profile, registerId: register.id satisfies RegisterId, office: office.code, desk: `${office.code}-02`, madeAt: '2026-11-22T08:41:00.000Z', today: day('2026-11-22'), copyNumber: 1,
    // True because it has the shape that the schema asks for, which composeLetter checks.
    diaryNumber: `${office.code}-02/2026/100123` as DiaryNumber,
  } as const;
  const base = { ...every, addressee: { name: 'Kaarina Maria Testinen', address: { street: 'Esimerkkikatu 12 A 3', postcode: '33100', town: 'Tampere' }, addressShown: true }, receivedOn: day('2026-11-02') };
  const due = day('2026-12-02');
  return {
    acknowledgement: { ...base, kind: 'acknowledgement', channel: 'letter', rights: ['access', 'erasure'], due, unsigned: true, delivery: 'post' },
    'identity-asked': { ...base, kind: 'identity-asked', reasons: ['not-checked'], answerBy: day('2026-11-27'), due },
    'clarification-asked': { ...base, kind: 'clarification-asked', asks: ['place-and-time', 'period'], question: text.question, answerBy: day('2026-11-27'), due },
    extension: { ...base, kind: 'extension', reason: 'complexity', text: text.extension, oldDue: due, newDue: day('2027-02-02') },
    decision: {
      ...base, kind: 'decision', enclosures: ['copy', 'deletion-certificate'], told: profile.recipients.slice(0, 2).map(({ code }) => code),
      rights: [
        { right: 'access', outcome: 'granted', grounds: [], reasons: '', items: [] },
        { right: 'erasure', outcome: 'partly', grounds: [], reasons: '', items: erasedItems(profile, language) },
        { right: 'objection', outcome: 'refused', grounds: ['compelling-grounds'], reasons: text.objection, items: [] },
      ],
    },
    'fee-notice': {
      ...base, kind: 'fee-notice', basis: '15(3)', facts: [], lines: [{ label: text.page, count: 214, cents: 15 }, { label: text.postage, count: 1, cents: 1250 }], capCents: 4000,
      previousAnsweredOn: day('2026-06-15'), answerBy: day('2026-11-30'),
    },
    'recipient-notice': {
      ...every, kind: 'recipient-notice', recipient: { code: profile.recipients[0]?.code ?? null, name: profile.recipients[0]?.name[language] ?? '', address: { street: 'PL 20', postcode: '00101', town: 'Helsinki' } },
      change: 'rectified', subject: { by: 'reference', reference: 'customer-number', value: '100412' }, nonDisclosure: false,
      items: [{ what: text.billingName, before: 'Testinen Karina', after: 'Testinen Kaarina' }], from: day('2026-11-20'), replyBy: day('2026-12-07'),
    },
    'restriction-lifting': { ...base, kind: 'restriction-lifting', cause: '18(1)(a)', items: [text.consumption, text.invoices], restrictedFrom: day('2026-11-03'), liftOn: day('2026-12-01'), why: text.lifted },
    'hand-over-receipt': {
      ...base, kind: 'hand-over-receipt', handedOn: every.today, receiver: 'data-subject', receiverName: 'Kaarina Maria Testinen', documentKind: profile.documentKinds[0]?.code ?? null, clerkName: 'Liisa Palvelija',
      papers: [{ paper: 'copy', copyNumber: 1, pages: 43 }, { paper: 'decision', copyNumber: 1, pages: 3 }],
    },
    'deletion-certificate': {
      ...base, kind: 'deletion-certificate', backupsUntil: day('2027-02-22'), banListKept: true,
      deletions: [...profile.systems.filter(({ kind }) => kind === 'data').slice(0, 2), ...profile.systems.filter(({ kind }) => kind === 'paper')].map((system, place) => ({
        system: system.code, what: [text.consumption, text.contactLog, text.contract][place] ?? '', count: [8760, 12, null][place] ?? null, on: day('2026-11-20'), method: (['erased', 'anonymised', 'shredded'] as const)[place] ?? 'erased',
        by: system.owner[language], proof: place === 0 ? '4f2d7c1e9a0b3c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5' : `${text.task} ${2026_1100 + place}`,
      })),
    },
  };
}

function erasedItems(profile: ControllerProfile, language: Language): DecidedItem[] {
  const text = sampleTexts[language];
  const systems = profile.systems.map(({ code }) => code);
  const law = profile.retentions.find(({ code }) => code === 'bookkeeping')?.law?.[language] ?? '';
  const plain = { ground: null, law: '', until: null, reasons: '', change: null } as const;
  const kept = { outcome: 'restricted', ground: '17(3)(b)', law, until: day('2032-12-31'), reasons: text.bookkeeping, change: null } as const;
  return [
    { ...plain, what: text.contactLog, system: systems[0] ?? null, outcome: 'erased' },
    { ...kept, what: text.invoices, system: systems[2] ?? null },
    { ...kept, what: text.payments, system: systems[2] ?? null },
    { ...plain, what: text.contract, system: systems[0] ?? null, outcome: 'kept', ground: 'still-necessary', reasons: text.contractRuns },
    { ...plain, what: text.prospects, system: systems[1] ?? null, outcome: 'not-found' },
  ];
}

/** Every kind in the order of a case's life. */
export function listOf(samples: Samples): readonly LetterInput[] {
  return Object.values(samples);
}
