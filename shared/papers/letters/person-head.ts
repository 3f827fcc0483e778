// The head of a letter to the person: name and address as the case allows, and when the request came.
import type { Flow } from '../layout/flow.ts';
import { letterHead, type LetterAddress } from './letter-head.ts';
import type { LetterInput } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';

type PersonLetter = Extract<LetterInput, { readonly addressee: unknown }>;

export function personHead(flow: Flow, input: PersonLetter, setting: LetterSetting): void {
  const { name, address } = input.addressee;
  letterHead(flow, input, setting, {
    address: { name, lines: address === null ? [] : addressLines(address) },
    more: [{ label: setting.words.facts.received, value: setting.words.date(input.receivedOn) }],
  });
}

export function addressLines({ street, postcode, town }: { readonly street: string; readonly postcode: string | null; readonly town: string }): LetterAddress['lines'] {
  return [street, [postcode, town].filter((part) => part !== null && part !== '').join(' ')].filter((line) => line.trim() !== '');
}
