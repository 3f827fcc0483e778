// Contents as earlier versions wrote them are read for ever: these texts are frozen and only added to.
import { describe, expect, it } from 'vitest';
import { caseContents, type CaseLineType } from '../../../../shared/domain/case/content.ts';

const paperId = '0a8e3bd4-6c5c-4a57-9d5b-0d2b6f0a0003';
const first: readonly (readonly [CaseLineType, string, object])[] = [
  ['right-decided', '{"right":"access","decision":"granted","receiverDecided":false}', { ground: null, reasons: '', replaces: [], keeps: null, desk: '', items: [], needsSecond: false }],
  ['request-logged', '{"diaryNumber":"RAT-02/2026/000123","register":"customers","requester":{"personKey":null,"name":"Olli Outo","birthYear":1994},"rights":[{"right":"access","scope":{"categories":["contact"],"from":null,"to":null}}],"ownWords":"","channel":"in-person","language":"fi","delivery":"pick-up","receivedOn":"2026-11-22","receivedAt":"2026-11-22T08:41:00.000Z","office":"RAT","desk":"RAT-02","due":"2026-12-22","dueRaw":"2026-12-22"}', { signedOnPaper: false, rights: [{ right: 'access' }] }],
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
    expect(caseContents['right-decided'].safeParse({ right: 'access', decision: 'perhaps', receiverDecided: false }).success).toBe(false);
  });
});
