// One crossing per import zone: who reaches where, and the rule that must refuse it; and imports that must stay allowed.
export type Crossing = { readonly from: string; readonly to: string; readonly rule: string };
export type AllowedImport = Omit<Crossing, 'rule'>;

function refuse(rule: string, from: string, to: string): Crossing {
  return { rule, from, to };
}

const rooms = [
  refuse('electron-zone', 'electron/x-renderer.ts', 'renderer/parts/a.ts'),
  refuse('electron-zone', 'electron/x-central.ts', 'central/a.ts'),
  refuse('renderer-zone', 'renderer/app/x-electron.ts', 'electron/a.ts'),
  refuse('renderer-zone', 'renderer/app/x-central.ts', 'central/a.ts'),
  refuse('central-zone', 'central/x-electron.ts', 'electron/a.ts'),
  refuse('central-zone', 'central/x-renderer.ts', 'renderer/parts/a.ts'),
  refuse('shared-zone', 'shared/rules/x-electron.ts', 'electron/a.ts'),
  refuse('shared-zone', 'shared/rules/x-renderer.ts', 'renderer/parts/a.ts'),
  refuse('shared-zone', 'shared/rules/x-central.ts', 'central/a.ts'),
  refuse('build-zone', 'build/x-tests.ts', 'tests/people/a.ts'),
];

const shared = [
  refuse('shared-known-rooms', 'shared/new-room/x.ts', 'shared/outcomes.ts'),
  refuse('shared-outcomes-zone', 'shared/outcomes.ts', 'shared/formats/a.ts'),
  refuse('shared-formats-zone', 'shared/formats/x-rules.ts', 'shared/rules/a.ts'),
  refuse('shared-formats-zone', 'shared/formats/x-registers.ts', 'shared/registers/a.ts'),
  refuse('shared-registers-zone', 'shared/registers/x-rules.ts', 'shared/rules/a.ts'),
  refuse('shared-rules-zone', 'shared/rules/x-domain.ts', 'shared/domain/a.ts'),
  refuse('shared-domain-zone', 'shared/domain/x-papers.ts', 'shared/papers/a.ts'),
  refuse('shared-domain-zone', 'shared/domain/x-bridge.ts', 'shared/bridge.ts'),
  refuse('shared-papers-zone', 'shared/papers/x-protocol.ts', 'shared/protocol/a.ts'),
  refuse('shared-protocol-zone', 'shared/protocol/x-papers.ts', 'shared/papers/a.ts'),
  refuse('shared-export-zone', 'shared/export/x-protocol.ts', 'shared/protocol/a.ts'),
  refuse('shared-bridge-zone', 'shared/bridge.ts', 'shared/papers/a.ts'),
  refuse('shared-no-platform', 'shared/rules/x-disk.ts', 'npm:node:fs'),
  ...['react', 'dexie', 'fastify', 'pg'].map((name) => refuse('shared-packages', `shared/rules/x-${name}.ts`, `npm:${name}`)),
];

const renderer = [
  refuse('renderer-base-zone', 'renderer/parts/x-desk.ts', 'renderer/desks/sign/a.ts'),
  refuse('renderer-base-zone', 'renderer/words/x-app.ts', 'renderer/app/a.ts'),
  refuse('renderer-desks-zone', 'renderer/desks/sign/x-app.ts', 'renderer/app/a.ts'),
  refuse('renderer-no-desk-to-desk', 'renderer/desks/sign/x-desk.ts', 'renderer/desks/hand-over/a.ts'),
  refuse('renderer-no-platform', 'renderer/parts/x-disk.ts', 'npm:node:fs'),
  refuse('renderer-packages', 'renderer/parts/x-server.ts', 'npm:fastify'),
  refuse('renderer-one-door-to-dexie', 'renderer/desks/sign/x-dexie.ts', 'npm:dexie'),
];

const host = [
  refuse('host-knows-no-electron', 'electron/host/x-electron.ts', 'npm:electron'),
  refuse('host-knows-no-electron', 'electron/shells/browser/x-electron.ts', 'npm:electron'),
  refuse('host-below-shells', 'electron/host/x-shell.ts', 'electron/shells/browser/a.ts'),
  refuse('page-script-zone', 'electron/shells/browser/page/x-host.ts', 'electron/host/a.ts'),
  refuse('page-script-no-platform', 'electron/shells/browser/page/x-disk.ts', 'npm:node:fs'),
  refuse('host-no-react', 'central/x-react.ts', 'npm:react'),
];

const hygiene = [
  refuse('no-cycles', 'central/cycle-a.ts', 'central/cycle-b.ts'),
  refuse('resolvable', 'central/x-nowhere.ts', 'npm:./nowhere.ts'),
  refuse('product-without-dev-packages', 'central/x-dev.ts', 'npm:vitest'),
  refuse('declared-packages', 'central/x-undeclared.ts', 'npm:picocolors'),
];

export const crossings: readonly Crossing[] = [...rooms, ...shared, ...renderer, ...host, ...hygiene];

export const allowedImports: readonly AllowedImport[] = [
  // The way back of the cycle above: the cruiser tells a cycle once, where it begins.
  { from: 'central/cycle-b.ts', to: 'central/cycle-a.ts' },
  { from: 'electron/host/ok.ts', to: 'shared/bridge.ts' },
  { from: 'central/ok.ts', to: 'shared/protocol/a.ts' },
  { from: 'renderer/desks/sign/ok.ts', to: 'renderer/parts/a.ts' },
  { from: 'renderer/app/ok.ts', to: 'renderer/desks/sign/a.ts' },
  { from: 'renderer/records/ok.ts', to: 'npm:dexie' },
  { from: 'shared/rules/ok.ts', to: 'shared/registers/a.ts' },
  { from: 'shared/papers/ok.ts', to: 'npm:pdf-lib' },
  { from: 'electron/main.ts', to: 'npm:electron' },
  { from: 'build/ok.ts', to: 'tests/bench/a.ts' },
  { from: 'tests/flows/ok.ts', to: 'electron/host/a.ts' },
];
