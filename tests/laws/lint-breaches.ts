// One breach per lint law: the file it stands in, the rule that must refuse it, and the source.
export type LintBreach = { readonly law: string; readonly path: string; readonly rule: string; readonly source: string };

const HEAD = '// A breach made for the laws, with a first line as it should be.\n';
const long = Array.from({ length: 61 }, (_, line) => `  console.log(${line});`).join('\n');

function breach(law: string, path: string, rule: string, body: string): LintBreach {
  return { law, path, rule, source: HEAD + body };
}

const inTest = (body: string): string => `import { expect, it, describe } from 'vitest';\n${body}\n`;

const everywhere: readonly LintBreach[] = [
  { law: 'a file without a first-line comment', path: 'central/no-comment.ts', rule: 'house/first-line-comment', source: 'export const one = 1;\n' },
  { law: 'a file whose first comment is a directive', path: 'central/directive.ts', rule: 'house/first-line-comment', source: '// @ts-expect-error nothing here to expect\nexport const one = 1;\n' },
  breach('an unexplained type assertion', 'central/assertion.ts', 'house/explained-assertion', 'const seen: unknown = 1;\nexport const one = seen as number;\n'),
  breach('an assertion explained only by a trailing comment of other code', 'central/trailing.ts', 'house/explained-assertion', 'const seen: unknown = 1; // a number from nowhere\nexport const one = seen as number;\n'),
  breach('a rule switched off without a reason', 'central/disable.ts', 'house/explained-disable', '// eslint-disable-next-line eqeqeq\nexport const same = (a: string, b: string): boolean => a == b;\n'),
  breach('a drawer for odds and ends', 'central/string-utils.ts', 'house/file-name', 'export const one = 1;\n'),
  breach('a name that ends in service', 'central/people-service.ts', 'house/file-name', 'export const one = 1;\n'),
  breach('a variable nobody uses', 'central/unused.ts', '@typescript-eslint/no-unused-vars', 'const one = 1;\nexport const two = 2;\n'),
  breach('an index barrel', 'central/sources/index.ts', 'house/file-name', 'export const one = 1;\n'),
  breach('a file name in camel case', 'central/readRow.ts', 'house/file-name', 'export const one = 1;\n'),
  breach('any', 'central/any.ts', '@typescript-eslint/no-explicit-any', 'export const one: any = 1;\n'),
  breach('a value of type any passed on', 'central/any-flow.ts', '@typescript-eslint/no-unsafe-assignment', "export const one: string = JSON.parse('1');\n"),
  breach('a promise nobody waits for', 'central/floating.ts', '@typescript-eslint/no-floating-promises', 'const later = async (): Promise<number> => 1;\nexport function go(): void {\n  later();\n}\n'),
  breach('a non-null assertion', 'central/bang.ts', '@typescript-eslint/no-non-null-assertion', 'export const first = (row: readonly string[]): string => row[0]!;\n'),
  breach('a union left half handled', 'central/half.ts', '@typescript-eslint/switch-exhaustiveness-check', "export function say(right: 'access' | 'erasure'): string {\n  switch (right) {\n    case 'access':\n      return 'a';\n  }\n  return '';\n}\n"),
  breach('a file over 300 lines', 'central/long-file.ts', 'max-lines', '// line\n'.repeat(300) + 'export const one = 1;\n'),
  breach('a function over 60 lines', 'build/long-function.ts', 'max-lines-per-function', `export function go(): void {\n${long}\n}\n`),
  breach('a fifth parameter', 'central/five.ts', 'max-params', 'export const sum = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;\n'),
  breach('a function with too many ways', 'central/ways.ts', 'complexity', `export function go(n: number): number {\n${Array.from({ length: 16 }, (_, way) => `  if (n === ${way}) return ${way + 1};`).join('\n')}\n  return 0;\n}\n`),
  breach('a log line past the log', 'electron/host/log-past.ts', 'no-console', "export function go(): void {\n  console.log('x');\n}\n"),
  breach('a barrel by export star', 'central/star.ts', 'no-restricted-syntax', "export * from './any.ts';\n"),
  breach('a relative import without its extension', 'tests/unit/no-extension.ts', 'no-restricted-syntax', "import { one } from '../../central/any';\nexport const two = one;\n"),
  breach('markup written into the page', 'renderer/parts/markup.ts', 'no-unsanitized/property', 'export function put(node: HTMLElement, text: string): void {\n  node.innerHTML = text;\n}\n'),
  breach('text run as code', 'central/eval.ts', 'no-restricted-syntax', "export const run = (text: string): unknown => eval(text);\n"),
  breach('a regular expression that can hang', 'central/hang.ts', 'security/detect-unsafe-regex', 'export const hang = /(a+)+b/;\n'),
  breach('characters that turn the reading direction', 'central/bidi.ts', 'security/detect-bidi-characters', "export const hidden = '\u202Eabc';\n"),
];

const shared: readonly LintBreach[] = [
  ['the clock', 'export const now = Date.now();', 'no-restricted-properties'],
  ['the clock by a new Date', 'export const now = new Date();', 'no-restricted-syntax'],
  ['the clock by calling Date', 'export const now = Date();', 'no-restricted-syntax'],
  ['randomness', 'export const dice = Math.random();', 'no-restricted-properties'],
  ['the network', "export const asked: unknown = fetch('x');", 'no-restricted-globals'],
  ['everything at once by globalThis', 'export const all: unknown = globalThis;', 'no-restricted-globals'],
  ['the process', 'export const all: unknown = process;', 'no-restricted-globals'],
  ['the page', 'export const all: unknown = document;', 'no-restricted-globals'],
  ['a timer', 'export const all: unknown = setTimeout;', 'no-restricted-globals'],
].map(([what, body, rule], index) => breach(`shared code reaching for ${what ?? ''}`, `shared/rules/reach-${index}.ts`, rule ?? '', `${body ?? ''}\n`));

const renderer: readonly LintBreach[] = [
  breach('window.desk outside bridge.ts', 'renderer/parts/reach.ts', 'no-restricted-syntax', 'export const desk: unknown = window.desk;\n'),
  breach('the network from the renderer', 'renderer/parts/network.ts', 'no-restricted-globals', "export const asked: unknown = fetch('x');\n"),
  breach('a socket from the renderer', 'renderer/parts/socket.ts', 'no-restricted-globals', "export const asked: unknown = new WebSocket('ws://x');\n"),
  breach('markup by React', 'renderer/parts/raw.tsx', 'no-restricted-syntax', "export const Raw = ({ text }: { readonly text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />;\n"),
  breach('a hook behind a condition', 'renderer/parts/hook.tsx', 'react-hooks/rules-of-hooks', "import { useState } from 'react';\nexport function Odd({ on }: { readonly on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n"),
];

const tests: readonly LintBreach[] = [
  ...['it.skip', 'it.only', 'describe.only', 'describe.skip', 'it.skipIf(true)', 'it.skip.each([1])', 'it.concurrent.only', 'it.fails'].map((call, index) =>
    breach(`${call} in a test`, `tests/unit/held-${index}.test.ts`, 'no-restricted-syntax', inTest(`${call}('a name', () => { expect(1).toBe(1); });\nexport const used = [it, describe];`))),
  breach('it.todo in a test', 'tests/unit/todo.test.ts', 'no-restricted-syntax', inTest("it.todo('later');\nexport const used = [expect, describe];")),
  ...['xit', 'xdescribe', 'fit'].map((call) =>
    breach(`${call} in a test`, `tests/unit/${call}.test.ts`, 'no-restricted-syntax', `declare function ${call}(name: string, body: () => void): void;\n${call}('a name', () => undefined);\n`)),
  breach('test.fixme in a desk test', 'tests/desks/held.spec.ts', 'no-restricted-syntax', "import { expect, test } from '@playwright/test';\ntest.fixme('a name', () => { expect(1).toBe(1); });\n"),
  breach('a test that expects nothing', 'tests/unit/nothing.test.ts', 'house/test-shape', inTest("it('does a thing', () => { [1].map(String); });\nexport const used = [expect, describe];")),
  breach('a table of tests that expect nothing', 'tests/unit/nothing-each.test.ts', 'house/test-shape', inTest("it.each([1])('does %d', (n) => { String(n); });\nexport const used = [expect, describe];")),
  breach('a test longer than a page', 'tests/unit/long.test.ts', 'house/test-shape', inTest(`it('goes on', () => {\n${'  expect(1).toBe(1);\n'.repeat(61)}});\nexport const used = [describe];`)),
];

export const lintBreaches: readonly LintBreach[] = [...everywhere, ...shared, ...renderer, ...tests];

/** What the same rules must let through, so that a law that refuses everything is noticed too. */
export const lawful: Readonly<Record<string, string>> = {
  'central/service-role.ts': `${HEAD}export const without = ({ one: _one, ...rest }: { readonly one: number; readonly two: number }): object => rest;\n`,
  'central/lawful.ts': `${HEAD}const seen: unknown = 1;\n// The line above puts a number there.\nexport const one = seen as number;\nexport const kinds = ['a', 'b'] as const;\n`,
  'shared/rules/lawful.ts': `${HEAD}export const year = (iso: string): number => new Date(iso).getUTCFullYear();\n`,
  'renderer/bridge.ts': `${HEAD}declare global {\n  interface Window { readonly desk: unknown }\n}\nexport const desk: unknown = window.desk;\n`,
  'tests/unit/lawful.test.ts': `${HEAD}import { expect, it } from 'vitest';\nit.each([1])('a number %d is itself', (n) => { expect(n).toBe(n); });\n`,
};
