// Lint rule for tests: each one expects something, and none is longer than a page.
import type { Rule } from 'eslint';

const LONGEST = 60;
const PROVES = /\b(expect\w*|assert\w*)\s*(\(|\.)/;

/** The name called, for `it(…)`, `it.each(…)(…)`, `test(…)` and their like; undefined for anything else. */
function testCallee(node: Rule.Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  let callee: { type: string; name?: string; object?: unknown; callee?: unknown; tag?: unknown } = node.callee;
  for (let depth = 0; depth < 4; depth += 1) {
    if (callee.type === 'Identifier') return callee.name === 'it' || callee.name === 'test' ? callee.name : undefined;
    const inner = callee.object ?? callee.callee ?? callee.tag;
    if (inner === undefined) return undefined;
    // ESTree: the object of a member, the callee of a call and the tag of a template are nodes.
    callee = inner as typeof callee;
  }
  return undefined;
}

/** Reports a test body without an expectation and a test body over 60 lines. */
export const testShape: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { empty: 'This test expects nothing, so it cannot fail.', long: 'This test is {{lines}} lines long; the limit is {{limit}}.' },
  },
  create: (context) => ({
    CallExpression(node) {
      if (testCallee(node) === undefined) return;
      const title = node.arguments[0]?.type;
      const body = node.arguments.find((argument) => argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression');
      if (!body?.loc || (title !== 'Literal' && title !== 'TemplateLiteral' && title !== 'BinaryExpression')) return;
      if (!PROVES.test(context.sourceCode.getText(body))) context.report({ node, messageId: 'empty' });
      const lines = body.loc.end.line - body.loc.start.line + 1;
      if (lines > LONGEST) context.report({ node, messageId: 'long', data: { lines: String(lines), limit: String(LONGEST) } });
    },
  }),
};
