// Contents as earlier versions wrote them are read for ever: these texts are frozen and only added to.
import { describe, expect, it } from 'vitest';
import { caseContents, type CaseLineType } from '../../../../shared/domain/case/content.ts';

const paperId = '0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0003';
const first: readonly (readonly [CaseLineType, string, object])[] = [
  ['right-decided', '{"right":"access","decision":"granted","receiverDecided":false}', { ground: null, reasons: '', replaces: [], keeps: null, desk: '' }],
  ['paper-sent', `{"paperId":"${paperId}","way":"printer"}`, { way: 'printer' }],
  ['paper-came-out', `{"paperId":"${paperId}"}`, { paperId }],
  ['paper-handed-over', `{"paperId":"${paperId}","pages":4,"receiver":"data-subject"}`, { pages: 4 }],
  ['case-taken', '{}', {}],
  ['signature-declined', '{"reason":"cannot-sign"}', { reason: 'cannot-sign' }],
];

describe('contents of the first version', () => {
  it.each(first)('a %s line still reads', (type, text, expected) => {
    expect(caseContents[type].safeParse(JSON.parse(text))).toMatchObject({ success: true, data: expected });
  });

  it('a decision this version does not know is not taken for one it knows', () => {
    expect(caseContents['right-decided'].safeParse({ right: 'access', decision: 'partly', receiverDecided: false }).success).toBe(false);
  });
});
