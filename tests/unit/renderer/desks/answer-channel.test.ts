// How a letter goes unless somebody chooses otherwise: as it was asked; under non-disclosure it is fetched (Art. 12(3), spec/rules.md 3.7).
import { expect, it } from 'vitest';
import { answerChannel, channelsFor } from '../../../../renderer/desks/review/letters/answer-channel.ts';
import { shippedProfile } from '../../../people/shipped-profiles.ts';
import { day } from '../../shared/domain/case-fixture.ts';

const profile = shippedProfile('tampere');
const register = profile.registers[0]?.id ?? null;
const requester = (restricted: boolean) => ({ personKey: null, name: 'Testinen Kaarina', birthYear: 1994, restricted });

it.each([['in-person', 'in-person'], ['email', 'email'], ['letter', 'letter'], ['phone', 'letter']] as const)('asked by %s goes by %s', (channel, answer) => {
  const asked = { channel, receivedOn: '2026-11-20', register, requester: requester(false) };
  expect(answerChannel(asked, profile, day('2026-11-22'))).toBe(answer);
  expect(answerChannel({ ...asked, requester: requester(true) }, profile, day('2026-11-22'))).toBe('in-person');
});

it('offers a protected person no other way, but its recipient every way', () => {
  expect(channelsFor({ requester: requester(true) }, false)).toEqual(['in-person']);
  expect(channelsFor({ requester: requester(true) }, true)).toContain('letter');
});
