// The thief proof's eyes: a text is found in each encoding, wherever it stands, and nothing else is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plantedCanaries } from '../faults/thief/canaries.ts';
import { needlesOf } from '../faults/thief/needles.ts';
import { scanFor } from '../faults/thief/scan-bytes.ts';
import { scanFolder } from '../faults/thief/scan-places.ts';

const canary = { place: 'street', text: 'vuxakizeqowa' };
const scan = scanFor(needlesOf([canary]));

describe('the twenty canaries', () => {
  it('differ from each other and stand in the people who carry them', () => {
    const { canaries, visitor, listed, silent, ownWords } = plantedCanaries(7);
    const carried = JSON.stringify([visitor, listed, silent, ownWords]);
    expect(new Set(canaries.map(({ text }) => text)).size).toBe(20);
    expect(canaries.filter(({ text }) => !carried.includes(text))).toEqual([]);
  });
});

describe('the scan', () => {
  it.each([
    ['utf-8', Buffer.from(`{"street":"${canary.text} 3"}`, 'utf8')],
    ['utf-16le', Buffer.from(`ä${canary.text}`, 'utf16le')],
    ['base64', Buffer.from(Buffer.from(`${canary.text}.`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`a${canary.text}b`).toString('base64'))],
    ['base64', Buffer.from(Buffer.from(`ab${canary.text}`).toString('base64'))],
  ])('finds it as %s', (encoding, bytes) => {
    expect(scan.look(bytes, 'here').map((hit) => hit.encoding)).toEqual([encoding]);
  });

  it.each([0, 1, 4090, 4096, 8191])('finds it among empty pages at byte %i', (at) => {
    const bytes = Buffer.alloc(16_384);
    bytes.write(canary.text, at);
    expect(scan.look(bytes, 'here')).toEqual([{ canary: 'street', encoding: 'utf-8', place: 'here' }]);
  });

  it('finds nothing in a text that only begins like it', () => {
    expect(scan.look(Buffer.from('vuxakizeqow vuxakizeqowe'), 'here')).toEqual([]);
  });

  it('reads files in folders below, and their names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thief-scan-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'papers'));
    writeFileSync(join(folder, 'papers', 'one'), canary.text);
    writeFileSync(join(folder, `${canary.text}.pdf`), '');
    const { hits, files } = scanFolder(folder, scan);
    expect(hits.map(({ place }) => place).toSorted()).toEqual([`name of ${canary.text}.pdf`, 'papers/one']);
    expect(files).toBe(2);
  });
});
