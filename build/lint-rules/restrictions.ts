// What no file of a room may write: the forbidden globals, calls and spellings, with the reason each.
type Restriction = { readonly selector: string; readonly message: string };
type Name = { readonly name: string; readonly message: string };
type Property = { readonly object: string; readonly property: string; readonly message: string };

const GIVEN = 'Shared code is pure: the clock, randomness and the network come as parameters.';
const NO_NETWORK = 'The renderer has no network and no keys: ask the host over the bridge.';
const NO_SKIP = 'No skipped, focused, failing-on-purpose or postponed tests.';
const HOLDERS = '/^(it|test|describe|suite|bench)$/';
const HOLD = '/^(skip|only|todo|fixme|fails|fail|skipIf|runIf)$/';

const everywhere: readonly Restriction[] = [
  {
    selector: ':matches(ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration, ImportExpression)[source.value=/^\\.{1,2}\\u002F.*(?<!\\.(ts|tsx|js|mjs|cjs|json|css|svg|ttf|woff2|html|sql)(\\?[a-z]+)?)$/]',
    message: 'A relative import names its file with the extension.',
  },
  { selector: 'ExportAllDeclaration:not([exported])', message: 'No barrels: import from the file itself.' },
  { selector: "CallExpression[callee.name='eval'], NewExpression[callee.name='Function']", message: 'Text is never run as code.' },
];

const shared: readonly Restriction[] = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: GIVEN },
  { selector: "CallExpression[callee.name='Date']", message: GIVEN },
];

const sharedGlobals: readonly Name[] = [
  'fetch', 'globalThis', 'window', 'self', 'document', 'navigator', 'process', 'Buffer', 'require', 'global', 'performance', 'crypto',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'localStorage', 'indexedDB', 'XMLHttpRequest', 'WebSocket',
].map((name) => ({ name, message: GIVEN }));

const sharedProperties: readonly Property[] = [
  { object: 'Date', property: 'now', message: GIVEN },
  { object: 'Math', property: 'random', message: GIVEN },
];

const renderer: readonly Restriction[] = [
  { selector: "MemberExpression[property.name='desk'][object.name=/^(window|globalThis|self)$/]", message: 'Only renderer/bridge.ts reads window.desk.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text from a person or a source is shown as text, never as markup.' },
  { selector: "MemberExpression[property.name='sendBeacon']", message: NO_NETWORK },
];

const rendererGlobals: readonly Name[] = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'localStorage', 'sessionStorage']
  .map((name) => ({ name, message: NO_NETWORK }));

const tests: readonly Restriction[] = [
  { selector: `MemberExpression[object.name=${HOLDERS}][property.name=${HOLD}]`, message: NO_SKIP },
  { selector: `MemberExpression[object.property.name=${HOLDERS}][property.name=${HOLD}]`, message: NO_SKIP },
  { selector: `MemberExpression[object.object.name=${HOLDERS}][property.name=${HOLD}]`, message: NO_SKIP },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: NO_SKIP },
  { selector: "MemberExpression[property.name='skip'][object.name=/^(context|ctx|testInfo)$/]", message: NO_SKIP },
];

/** The restrictions by room; a room with rules of its own repeats `everywhere`, since ESLint replaces a rule's options as a whole. */
export const restrictions = { everywhere, shared, sharedGlobals, sharedProperties, renderer, rendererGlobals, tests } as const;
