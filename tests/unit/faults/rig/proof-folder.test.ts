// The folders of proofs: a process that makes many, one after another, listens for its end once for each that stands, not for each that stood.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryFolder } from '../../../faults/rig/memory-folder.ts';
import { proofFolder } from '../../../faults/rig/proof-folder.ts';

describe('the folder of a proof', () => {
  it.each([['on disk', proofFolder], ['in memory', memoryFolder]] as const)('goes with its listener when it is removed, %s', (_where, make) => {
    const before = process.listenerCount('exit');
    for (let nth = 0; nth < 12; nth += 1) {
      const { path, remove } = make('unit-proof-folder');
      expect([existsSync(path), process.listenerCount('exit')]).toEqual([true, before + 1]);
      remove();
      expect(existsSync(path)).toBe(false);
    }
    expect(process.listenerCount('exit')).toBe(before);
  });
});
