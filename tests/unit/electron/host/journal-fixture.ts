// A journal in a temporary folder and a writer with real keys, for the tests of the host.
import { generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, assert } from 'vitest';
import type { LineWriter } from '../../../../electron/host/journal/append-lines.ts';
import { openJournal, type Journal } from '../../../../electron/host/journal/open-journal.ts';
import type { Result } from '../../../../shared/outcomes.ts';

const folders: string[] = [];
const journals: Journal[] = [];

afterEach(() => {
  for (const journal of journals.splice(0)) journal.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  folders.push(folder);
  return folder;
}

export function valueOf<T>(result: Result<T>): T {
  assert(result.ok, result.ok ? '' : result.code);
  return result.value;
}

export function journalIn(folder: string): Journal {
  const journal = valueOf(openJournal(folder));
  journals.push(journal);
  return journal;
}

export interface TestWriter extends LineWriter { readonly publicKey: KeyObject }

export function testWriter(over: Partial<TestWriter> = {}): TestWriter {
  const pair = generateKeyPairSync('ed25519');
  return {
    controller: 'tampere', device: randomUUID(), privateKey: pair.privateKey, publicKey: pair.publicKey, contentKey: randomBytes(32),
    actor: 'aino-asiakaspalvelija', lease: 'lease-1', wallTime: '2026-11-22T08:41:00.000Z', ...over,
  };
}
