// Lint rule: each file says on its first line, in one sentence, what it is for.
import type { Rule } from 'eslint';

const HASHBANG = /^#!/;
const DIRECTIVE = /^\s*(eslint|@ts-|global\b|prettier)/;

/** Reports a file whose first line (after a hashbang) is not a comment of at least ten characters. */
export const firstLineComment: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'The first line must be a one-sentence comment that says what this file is for.' } },
  create: (context) => ({
    Program() {
      const source = context.sourceCode;
      const expected = HASHBANG.test(source.text) ? 2 : 1;
      const first = source.getAllComments().find((comment) => comment.loc?.start.line === expected);
      const text = first?.value.replaceAll('*', '').trim() ?? '';
      if (text.length >= 10 && !DIRECTIVE.test(text)) return;
      context.report({ loc: { line: expected, column: 0 }, messageId: 'missing' });
    },
  }),
};
