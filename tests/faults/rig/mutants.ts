// The guards that simulated runs and twins of proofs go without: edits of the product's text as it is loaded, never on disk and never in the product.

export interface Edit { readonly file: string; readonly from: string; readonly to: string }
export interface Mutant { readonly guard: string; readonly edits: readonly Edit[] }

const push = 'electron/host/sync/push.ts';
const plan = 'central/lines/plan-lines.ts';
const seal = 'electron/host/vault/seal-bytes.ts';
/** Of the people store only: keys and papers stay sealed. */
const ofPeople = '/^(?:head|items|search)[.:]/.test(about)';

export const mutants = {
  'any-200': {
    guard: 'a desk believes only receipts that central signed',
    edits: [
      { file: push, from: 'return receipt.lineHash === line?.hash && isSigned(link, receiptText(receipt), receipt.signature);', to: 'return line !== undefined;' },
      { file: push, from: 'if (!isHead(link, answer.head)) return null;', to: '' },
    ],
  },
  'no-chain': {
    guard: 'central takes only a line whose parent it holds',
    edits: [
      { file: plan, from: 'tips.find(({ seq, lineHash: hash }) => seq === header.deviceSeq - 1 && hash === header.previousHash)', to: 'tips.find(({ seq }) => seq < header.deviceSeq)' },
      { file: plan, from: "if (tips.length === 0 && isFirst) return { kind: 'new', branch: 0 };", to: "if (tips.length === 0) return { kind: 'new', branch: 0 };" },
    ],
  },
  'no-log-hash': {
    guard: 'a desk takes only lines that continue the log it saw',
    edits: [{ file: 'electron/host/journal/accept-pulled.ts', from: "if (!continuesLog(mark, given, hash)) return 'log-rewound';", to: '' }],
  },
  'not-idempotent': {
    guard: 'a line that is sent again is known again',
    edits: [{ file: plan, from: 'const kept = view.held.get(header.id);', to: 'const kept = view.held.get(header.id.slice(1));' }],
  },
  'no-adoption': {
    guard: 'a desk follows central into a new epoch',
    edits: [{ file: 'electron/host/sync/adopt-epoch.ts', from: 'if (mark.epoch === head.epoch) return', to: 'if (mark.epoch !== null) return' }],
  },
  'no-evidence': {
    guard: 'central learns from a head it signed that it was set back',
    edits: [{ file: 'central/lines/head-contradicts.ts', from: 'if (shown.ordinal < log.ordinal) return false;', to: 'if (shown.ordinal > 0) return false;' }],
  },
  'no-lost-branch': {
    guard: 'a rolled-back desk gives central back also the branch that it had lost itself',
    edits: [{ file: 'electron/host/journal/unsent-lines.ts', from: "'(line.device <> ? OR line.branch <> 0)'", to: "'(line.device <> ?)'" }],
  },
  'parked-for-ever': {
    guard: 'what was refused and taken later is no longer shown as refused',
    edits: [{ file: 'electron/host/journal/unsent-lines.ts', from: " AND NOT EXISTS (SELECT 1 FROM numbered WHERE numbered.line_seq = parked.line_seq)'", to: "'" }],
  },
  'wall-time': {
    guard: 'wall clocks decide no order',
    edits: [{ file: 'electron/host/journal/read-case-lines.ts', from: 'ORDER BY coalesce(receipt.position', to: "ORDER BY line.header ->> '$.wallTime', coalesce(receipt.position" }],
  },
  'open-people': {
    guard: 'the people store is sealed: here it is written as it is, with room for what a seal would add',
    edits: [
      { file: seal, from: '  const cipher = createCipheriv(', to: `  if (${ofPeople}) return Buffer.concat([Buffer.alloc(ivBytes), plain, Buffer.alloc(tagBytes)]);\n  const cipher = createCipheriv(` },
      { file: seal, from: '    const decipher = createDecipheriv(', to: `    if (${ofPeople}) return Buffer.from(bytes.subarray(ivBytes, -tagBytes));\n    const decipher = createDecipheriv(` },
    ],
  },
  'no-sweep': {
    guard: 'what was let go of is overwritten, at each decryption and after a lock: here keys and search go, and nothing sweeps up after them',
    edits: [
      { file: 'electron/shells/wipe-memory.ts', from: '  return () => wipe(collect);', to: '  return () => undefined;' },
      { file: 'electron/host/vault/overwrite-freed.ts', from: '  for (const piece of pieces) piece.fill(0);', to: '' },
    ],
  },
  'no-lease': {
    guard: 'the one door asks whether the lease holds',
    edits: [{ file: 'electron/host/handle.ts', from: 'if (ended !== null) return ended;', to: '' }],
  },
} as const satisfies Record<string, Mutant>;

export type MutantName = keyof typeof mutants;

/** On the error output of a process that ended without having loaded the file that follows. */
export const unloadedMark = 'a mutant was not loaded: ';

export function isMutant(name: string): name is MutantName {
  return Object.hasOwn(mutants, name);
}

/** The text with the mutant's edits of this file. Throws when a text is not there exactly once: the guard has moved, and the mutant must follow it. */
export function mutated(name: MutantName, file: string, text: string): string {
  const edits: readonly Edit[] = mutants[name].edits;
  return edits.filter((edit) => edit.file === file).reduce((now, { from, to }) => {
    if (now.split(from).length !== 2) throw new Error(`mutant ${name} does not find its guard in ${file}`);
    return now.replace(from, () => to);
  }, text);
}
