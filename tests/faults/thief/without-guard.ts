// What the twins of thief and lease go without: edits of the product's text as it is loaded, never on disk and never in the product.

interface Edit { readonly file: string; readonly from: string; readonly to: string }

const sealFile = 'electron/host/vault/seal-bytes.ts';
/** Of the people store only: keys and papers stay sealed. */
const ofPeople = '/^(?:head|items|search):/.test(about)';

const edits = {
  /** The people store is written as it is, with room for what a seal would add. */
  'people-seal': [
    { file: sealFile, from: '  const cipher = createCipheriv(', to: `  if (${ofPeople}) return Buffer.concat([Buffer.alloc(ivBytes), plain, Buffer.alloc(tagBytes)]);\n  const cipher = createCipheriv(` },
    { file: sealFile, from: '    const decipher = createDecipheriv(', to: `    if (${ofPeople}) return Buffer.from(bytes.subarray(ivBytes, -tagBytes));\n    const decipher = createDecipheriv(` },
  ],
  /** The host asks nobody whether its lease holds. */
  'lease': [{ file: 'electron/host/handle.ts', from: 'if (ended !== null) return ended;', to: '' }],
  /** Keys and search go at the lock, and nothing sweeps up after them. */
  'memory-wipe': [{ file: 'electron/shells/wipe-memory.ts', from: '  return () => wipe(collect);', to: '  return () => undefined;' }],
} as const satisfies Record<string, readonly Edit[]>;

export type Guard = keyof typeof edits;

export function isGuard(name: string): name is Guard {
  return Object.hasOwn(edits, name);
}

/** Null for a file that keeps its text. Throws when a text is not there exactly once: the guard has moved, and the twin must follow it. */
export function withoutGuard(guard: Guard, file: string, read: () => string): string | null {
  const mine: readonly Edit[] = edits[guard].filter((edit) => edit.file === file);
  if (mine.length === 0) return null;
  return mine.reduce((text, { from, to }) => {
    if (text.split(from).length !== 2) throw new Error(`the twin does not find ${guard} in ${file}`);
    return text.replace(from, () => to);
  }, read());
}
