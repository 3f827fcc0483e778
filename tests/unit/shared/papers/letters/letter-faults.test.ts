// What no letter may say: each fault alone is refused with its field, and the made-up letters have none.
import { describe, expect, it } from 'vitest';
import { listOf, sampleLetters } from '../../../../../build/samples/sample-letters.ts';
import { letterGround } from '../../../../../shared/papers/letters/letter-ground.ts';
import { parseLetterInput } from '../../../../../shared/papers/letters/letter-input.ts';
import type { LetterInput } from '../../../../../shared/papers/letters/letter-shape.ts';
import { rightCodes } from '../../../../../shared/registers/right.ts';
import { languages } from '../../../../../shared/registers/words.ts';
import { day, profileOf } from '../paper-fixtures.ts';
import { letterOf } from './read-letter.ts';

const decision = letterOf('decision');
const plain = { grounds: [], reasons: '', items: [] };
const kept = { what: 'Laskut', system: 'ax', outcome: 'kept', ground: 'legal-duty', law: '', until: null, reasons: 'Tosite.', change: null } as const;
const protectedOne = { ...letterOf('acknowledgement').addressee, addressShown: false };

const faults: readonly (readonly [string, unknown, string])[] = [
  ['a refusal without a ground (Art. 12(4))', { ...decision, rights: [{ ...plain, right: 'access', outcome: 'refused', reasons: 'Ei.' }] }, 'rights.0.reasons'],
  ['a refusal without reasons (Art. 12(4))', { ...decision, rights: [{ ...plain, right: 'access', outcome: 'refused', grounds: ['excessive'], reasons: ' ' }] }, 'rights.0.reasons'],
  ['a partial refusal that says nothing of what is refused', { ...decision, rights: [{ ...plain, right: 'erasure', outcome: 'partly' }] }, 'rights.0.reasons'],
  ['a grant that keeps an item', { ...decision, rights: [{ ...plain, right: 'erasure', outcome: 'granted', items: [kept] }] }, 'rights.0.outcome'],
  ['an item kept without a ground', { ...decision, rights: [{ ...plain, right: 'erasure', outcome: 'partly', items: [{ ...kept, ground: null }] }] }, 'rights.0.items.0.ground'],
  ['a marketing ban refused (Art. 21(3))', { ...decision, rights: [{ ...plain, right: 'marketing-ban', outcome: 'refused', grounds: ['excessive'], reasons: 'Ei.' }] }, 'rights.0.outcome'],
  ['a withdrawal of consent refused (Art. 7(3))', { ...decision, rights: [{ ...plain, right: 'consent-withdrawal', outcome: 'partly', grounds: ['excessive'], reasons: 'Ei.' }] }, 'rights.0.outcome'],
  ['an extension without reasons (Art. 12(3))', { ...letterOf('extension'), text: '' }, 'text'],
  ['an extension told after the first month (Art. 12(3))', { ...letterOf('extension'), today: '2026-12-03' }, 'today'],
  ['an extension that ends no later', { ...letterOf('extension'), newDue: '2026-12-02' }, 'newDue'],
  ['an excess without facts (Art. 12(5))', { ...letterOf('fee-notice'), basis: '12(5)', facts: [' '] }, 'facts'],
  ['a fee with no time to withdraw', { ...letterOf('fee-notice'), answerBy: '2026-11-21' }, 'answerBy'],
  ['a restriction told on the day it is lifted (Art. 18(3))', { ...letterOf('restriction-lifting'), liftOn: '2026-11-22' }, 'liftOn'],
  ['a restriction lifted before it began', { ...letterOf('restriction-lifting'), restrictedFrom: '2026-12-24' }, 'restrictedFrom'],
  ['a metering point of a protected person to a recipient', { ...letterOf('recipient-notice'), items: [{ what: 'Laskutusosoite', before: null, after: null }], nonDisclosure: true, subject: { by: 'reference', reference: 'metering-point', value: '643007127000001232' } }, 'subject'],
  ['a new address of a protected person to a recipient', { ...letterOf('recipient-notice'), nonDisclosure: true }, 'items.0'],
  ['an answer by post to a protected person', { ...letterOf('acknowledgement'), addressee: protectedOne, delivery: 'post' }, 'delivery'],
  ['a deletion certified before it was done', { ...letterOf('deletion-certificate'), deletions: letterOf('deletion-certificate').deletions.map((one) => ({ ...one, on: '2026-11-23' })) }, 'deletions.0.on'],
  ['a day that is not in the calendar', { ...letterOf('extension'), newDue: '2027-02-30' }, 'newDue'],
  ['a kind that is none', { ...letterOf('extension'), kind: 'warning' }, 'kind'],
];

describe('a letter is refused for', () => {
  it.each(faults)('%s', (_, input, field) => {
    expect(parseLetterInput(input)).toMatchObject({ ok: false, code: 'bad-input', field });
  });

  it('nothing in any of the made-up letters', () => {
    for (const language of languages) for (const input of listOf(sampleLetters(profileOf('tampere'), language))) expect(parseLetterInput(input).ok).toBe(true);
  });

  it('no ground at all: each can refuse a right that may be refused, and none one that may not', () => {
    for (const right of rightCodes) {
      const never = right === 'marketing-ban' || right === 'consent-withdrawal';
      for (const ground of letterGround.options) {
        const input: LetterInput = { ...decision, today: day('2026-11-22'), rights: [{ right, outcome: 'refused', grounds: [ground], reasons: 'Perustelu.', items: [] }] };
        expect(parseLetterInput(input).ok).toBe(!never);
      }
    }
  });
});
