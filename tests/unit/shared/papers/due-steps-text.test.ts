// How the due date was counted, in the words of screen and paper alike (spec/rules.md 3.2).
import { describe, expect, it } from 'vitest';
import { dueStepText } from '../../../../shared/papers/due-steps-text.ts';
import { paperWords } from '../../../../shared/papers/words/paper-words.ts';
import type { Language } from '../../../../shared/registers/words.ts';
import { dueDate } from '../../../../shared/rules/due-date.ts';

function explained(received: string, language: Language): string {
  const counted = dueDate(received);
  return counted.ok ? counted.value.steps.map((step) => dueStepText(step, paperWords[language])).join(' ') : counted.code;
}

describe('the explanation of a due date', () => {
  it('tells of a month without the day and of a weekend, step by step', () => {
    const text = explained('2026-01-31', 'fi');
    for (const part of ['31.1.2026', '28.2.2026', 'lauantai', 'sunnuntai', '2.3.2026']) expect(text).toContain(part);
  });

  it.each([['fi', 'joulupäivä'], ['sv', 'juldagen'], ['en', 'Christmas Day']] as const)('names in %s the holiday that moved the day', (language, holiday) => {
    expect(explained('2026-11-25', language)).toContain(holiday);
  });
});
