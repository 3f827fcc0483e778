// The auditor's verifier shares no code with the product: it imports Node's own modules and its own files, nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/root.ts';
import { filesBelow } from '../../build/steps/files-below.ts';

const importOf = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** What a file of the verifier names and may not. */
function foreign(text: string, file: string): readonly string[] {
  const own = file === 'build/verify-log.ts' ? /^\.\/verify-log\/[a-z-]+\.ts$/ : /^\.\/[a-z-]+\.ts$/;
  return [...text.matchAll(importOf)].map(([, name]) => name ?? '').filter((name) => !name.startsWith('node:') && !own.test(name));
}

describe("the auditor's verifier", () => {
  const files = ['build/verify-log.ts', ...filesBelow('build/verify-log', /\.ts$/)];

  it('has its files where this law looks', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('%s imports only Node and the verifier itself', (file) => {
    expect(foreign(readFileSync(join(root, file), 'utf8'), file)).toEqual([]);
  });

  it("would be caught importing the product's code or a package", () => {
    expect(foreign("import { parseHeader } from '../../shared/protocol/parse-line.ts';\nimport { z } from 'zod';\nimport { open } from 'node:fs';", 'build/verify-log/stitch.ts')).toEqual(['../../shared/protocol/parse-line.ts', 'zod']);
  });
});
