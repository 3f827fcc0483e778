// Why a desk did not start: each reason has its own next step, and none sends the person to free a disk that has room.
import { describe, expect, it } from 'vitest';
import { startFailure } from '../../../../electron/shells/start-failures.ts';

describe('a desk that does not start', () => {
  it.each([
    ['journal-newer', 'Start the later version'],
    ['journal-damaged', 'call support'],
    ['disk-full', 'Free disk space and start again'],
    ['not-saved', 'another desk program has it open'],
  ] as const)('says what to do for %s', (code, next) => {
    expect(startFailure(code)).toContain(next);
  });

  it('speaks of disk space only where it may be what is missing', () => {
    expect([startFailure('journal-newer'), startFailure('journal-damaged')].filter((words) => words.includes('disk space'))).toEqual([]);
  });
});
