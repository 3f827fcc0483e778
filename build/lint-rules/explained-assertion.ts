// Lint rule: a type assertion other than `as const` stands beside a comment saying why it is true.
import type { AST, Rule } from 'eslint';

type Located = { readonly loc: AST.SourceLocation };
type Assertion = Rule.Node & { readonly expression: Located; readonly typeAnnotation: Located & { readonly type: string; readonly typeName?: { readonly name?: string } } };

/** `as const` narrows and claims nothing, so it needs no reason. */
function isConst(node: Assertion): boolean {
  return node.typeAnnotation.typeName?.name === 'const';
}

/** True where a comment on one of the assertion's lines, or alone on the line before, gives a reason. */
function isExplained(node: Assertion, source: Rule.RuleContext['sourceCode']): boolean {
  const start = node.expression.loc.start.line;
  const asLine = node.typeAnnotation.loc.start.line;
  const end = node.typeAnnotation.loc.end.line;
  return source.getAllComments().some((comment) => {
    const loc = comment.loc;
    if (!loc || loc.start.line === 1 || comment.value.replaceAll('*', '').trim().length < 10) return false;
    if (/^\s*(eslint-|@ts-)/.test(comment.value)) return false;
    if (loc.start.line >= start && loc.start.line <= end) return true;
    const alone = (source.lines[loc.start.line - 1] ?? '').slice(0, loc.start.column).trim() === '';
    return alone && (loc.end.line === start - 1 || loc.end.line === asLine - 1);
  });
}

/** Reports `value as Type` and `<Type>value` without a reason. */
export const explainedAssertion: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { unexplained: 'A type assertion needs a comment on the same or the previous line that says why it is true.' } },
  create(context) {
    const check = (node: Rule.Node): void => {
      // ESLint's own types stop at ESTree; the TypeScript parser calls this only with an assertion.
      const assertion = node as Assertion;
      if (!isConst(assertion) && !isExplained(assertion, context.sourceCode)) context.report({ node, messageId: 'unexplained' });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};
