// What a decryption leaves in memory besides its result: looked for in the memory of another process, as a thief would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sealContent } from '../../../../../electron/host/journal/seal-content.ts';
import { sealBytes } from '../../../../../electron/host/vault/seal-bytes.ts';
import { root } from '../../../../../build/root.ts';
import { scanFor } from '../../../../faults/thief/scan-bytes.ts';
import { scanMemory } from '../../../../faults/thief/scan-places.ts';

const canary = Buffer.from('qazovuxikewaqozixu');
const text = canary.toString('utf8').repeat(2000);

it('a text that was opened and wiped is as good as gone from the process’s memory', async () => {
  const key = randomBytes(32);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'tests', 'faults', 'thief', 'opener.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const said = once(child.stdout, 'data');
    // A content that does not fit its hash is opened, and answered with nothing: no text of it comes to the engine.
    const contents = Array.from({ length: 20 }, () => ({ sealed: sealContent(key, 'about', text).sealed.toString('base64'), contentHash: '0'.repeat(64) }));
    child.stdin.write(`${JSON.stringify({ key: key.toString('base64'), about: 'about', parts: Array.from({ length: 20 }, () => sealBytes(key, 'about', Buffer.from(text)).toString('base64')), contents })}\n`);
    expect(String(await said)).toBe('40\n');
    // Of 80,000. Without the overwriting hundreds are left; with it now and then one, whose beginning something small has taken.
    expect(scanMemory(child.pid ?? 0, scanFor([{ canary: 'text', encoding: 'utf-8', bytes: canary }])).hits.length).toBeLessThan(20);
  } finally {
    child.kill();
  }
});
