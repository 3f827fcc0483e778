// The page may hold nothing its own policy blocks; the packing keeps the guarantees' settings; Electron's binary is asked for without a download.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { electronBinary } from '../../../build/electron-binary.ts';
import { inlineContent } from '../../../build/renderer-bundle.ts';
import { root } from '../../../build/root.ts';

describe('a page and its content security policy', () => {
  it('may load scripts and styles of its own origin', () => {
    expect(inlineContent('<script type="module" src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">')).toEqual([]);
  });

  it.each(['<script>1</script>', '<script type="module">1</script>', '<style>p{}</style>', '<p style="color:red">', '<body onload="x()">', '<script src="//cdn.example/a.js"></script>', '<img src="https://example.org/a.png">'])('may not hold %s', (html) => {
    expect(inlineContent(html)).toHaveLength(1);
  });
});

describe('the packing', () => {
  const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  it.each([
    'appId: fi.rekisteritiski.desk', 'asar: true', 'runAsNode: false', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true', 'onlyLoadAppFromAsar: true', 'grantFileProtocolExtraPrivileges: false',
  ])('keeps «%s»', (line) => {
    expect(settings).toContain(line);
  });
});

describe("Electron's binary", () => {
  const folder = mkdtempSync(join(tmpdir(), 'electron-binary-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  it('is explained when it was never installed', () => {
    expect(electronBinary(folder, '')).toHaveProperty('explanation');
  });

  it('is explained when it is named but missing, and found when it is there', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(electronBinary(folder, '')).toHaveProperty('explanation');
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    expect(electronBinary(folder, '')).toEqual({ path: join(folder, 'dist', 'electron') });
  });

  it('is taken from the folder a person names', () => {
    expect(electronBinary(folder, join(folder, 'dist'))).toEqual({ path: join(folder, 'dist', 'electron') });
    expect(electronBinary(folder, join(folder, 'elsewhere'))).toHaveProperty('explanation');
  });
});
