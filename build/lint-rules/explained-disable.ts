// Lint rule: whoever switches a lint rule off says why, after two hyphens.
import type { Rule } from 'eslint';

const DISABLE = /^\s*eslint-disable/;
const REASON = /\s--\s+\S.{9,}/s;

/** Reports an eslint-disable comment without ` -- reason`. */
export const explainedDisable: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { unexplained: 'Switching a rule off needs its reason: `// eslint-disable-next-line rule -- why`.' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!DISABLE.test(comment.value) || REASON.test(comment.value) || !comment.loc) continue;
        context.report({ loc: comment.loc, messageId: 'unexplained' });
      }
    },
  }),
};
