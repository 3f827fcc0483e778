// The house's lint: which rules hold in which room; a law test in tests/laws breaks each one and sees it refused.
import js from '@eslint/js';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import security from 'eslint-plugin-security';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { explainedAssertion } from './build/lint-rules/explained-assertion.ts';
import { explainedDisable } from './build/lint-rules/explained-disable.ts';
import { fileName } from './build/lint-rules/file-name.ts';
import { firstLineComment } from './build/lint-rules/first-line-comment.ts';
import { restrictions } from './build/lint-rules/restrictions.ts';
import { testShape } from './build/lint-rules/test-shape.ts';

const house = {
  rules: {
    'explained-assertion': explainedAssertion,
    'explained-disable': explainedDisable,
    'file-name': fileName,
    'first-line-comment': firstLineComment,
    'test-shape': testShape,
  },
};

/** A warning is read by nobody, so each becomes an error. */
function asErrors(rules) {
  return Object.fromEntries(Object.keys(rules).map((name) => [name, 'error']));
}

const everywhere = {
  'house/explained-assertion': 'error',
  'house/explained-disable': 'error',
  'house/file-name': 'error',
  'house/first-line-comment': 'error',
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 60],
  'max-params': ['error', 4],
  complexity: ['error', 15],
  'no-console': 'error',
  eqeqeq: 'error',
  'no-restricted-syntax': ['error', ...restrictions.everywhere],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  // Leaving a key out by destructuring, and a parameter that a signature demands, are no oversights.
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  // Numbers are safe in a template; objects, which would print as [object Object], stay refused.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
  '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
  // An async function without await still keeps a promised signature (Fastify handlers, ports).
  '@typescript-eslint/require-await': 'off',
  // Typed lookups by key and paths built by the host are the normal case here; the schemas guard what comes from outside.
  'security/detect-object-injection': 'off',
  'security/detect-non-literal-fs-filename': 'off',
};

const shared = {
  files: ['shared/**'],
  rules: {
    'no-restricted-syntax': ['error', ...restrictions.everywhere, ...restrictions.shared],
    'no-restricted-globals': ['error', ...restrictions.sharedGlobals],
    'no-restricted-properties': ['error', ...restrictions.sharedProperties],
  },
};

const renderer = {
  files: ['renderer/**', 'electron/shells/browser/page/**'],
  plugins: reactHooks.configs.flat['recommended-latest'].plugins,
  rules: {
    ...asErrors(reactHooks.configs.flat['recommended-latest'].rules),
    // Speaks of the React Compiler only, which this product does not use; react-hook-form's watch() is its usual case.
    'react-hooks/incompatible-library': 'off',
    'no-restricted-syntax': ['error', ...restrictions.everywhere, ...restrictions.renderer],
  },
};

const tests = {
  files: ['tests/**'],
  rules: {
    'house/test-shape': 'error',
    // A describe() holds many tests; house/test-shape limits each test instead.
    'max-lines-per-function': 'off',
    'no-console': 'off',
    'no-restricted-syntax': ['error', ...restrictions.everywhere, ...restrictions.tests],
    'security/detect-child-process': 'off',
    'security/detect-non-literal-regexp': 'off',
  },
};

export default defineConfig(
  { ignores: ['node_modules/', '.node/', 'dist/', '.demo/', '.cache/', 'test-results/', 'assets/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { plugins: { security }, rules: asErrors(security.configs.recommended.rules) },
  noUnsanitized.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true } } },
  { plugins: { house }, rules: everywhere },
  shared,
  renderer,
  // The one file of the renderer that may touch window.desk, and the page script that is its other end.
  { files: ['renderer/bridge.ts', 'electron/shells/browser/page/**'], rules: { 'no-restricted-syntax': ['error', ...restrictions.everywhere] } },
  { files: ['renderer/**'], rules: { 'no-restricted-globals': ['error', ...restrictions.rendererGlobals] } },
  tests,
  // Build scripts talk to the person at the terminal and start the tools.
  { files: ['build/**'], rules: { 'no-console': 'off', 'security/detect-child-process': 'off' } },
  // dependency-cruiser reads CommonJS only.
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } } },
  { files: ['**/*.{js,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.{js,mjs,cjs}'], rules: { 'no-undef': 'off' } },
);
