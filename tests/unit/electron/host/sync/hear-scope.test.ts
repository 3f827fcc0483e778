// The desk believes a scope only when central signed it for this very desk: at its word people are erased.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPeople, type People } from '../../../../../electron/host/people/people.ts';
import { hearScope } from '../../../../../electron/host/sync/hear-scope.ts';
import type { CentralLink } from '../../../../../electron/host/sync/central-link.ts';
import { scopeText } from '../../../../../shared/protocol/offline-scope.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const device = randomUUID();

/** Central's answer over the wire, signed as the text given. */
function answering(text: string, signed: string): Pick<CentralLink, 'baseUrl' | 'controller' | 'card' | 'key' | 'fetch' | 'heard'> {
  const body = JSON.stringify({ text, signature: sign(null, Buffer.from(signed, 'utf8'), privateKey).toString('base64') });
  // Only the id and the token of the card are asked here.
  const card = { device, token: 'token' } as CentralLink['card'];
  return { baseUrl: 'http://127.0.0.1:9', controller: 'tampere', card, key: publicKey, fetch: async () => new Response(body), heard: () => undefined };
}

const word = (over: Readonly<Record<string, unknown>> = {}): string => JSON.stringify({ version: 5, kind: 'none', area: null, device, ...over });

describe('the word on the offline scope', () => {
  let folder: string;
  let people: People;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hear-scope-'));
    people = openPeople(folder);
  });
  afterEach(() => {
    people.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is kept when central signed it for this desk, also while locked', async () => {
    expect(await hearScope(people, answering(word(), scopeText('tampere', device, word())))).toMatchObject({ ok: true });
    expect(people.scope.held()).toEqual({ version: 5, kind: 'none', area: null, pending: true });
  });

  it.each([
    ['for another desk', word({ device: '00000000-0000-4000-8000-000000000001' }), (text: string) => scopeText('tampere', device, text)],
    ['signed for another desk', word(), (text: string) => scopeText('tampere', '00000000-0000-4000-8000-000000000001', text)],
    ['signed for another controller', word(), (text: string) => scopeText('nurmijarvi', device, text)],
    ['changed on its way', word({ kind: 'all' }), () => scopeText('tampere', device, word())],
    ['no word at all', '{"kind":"none"}', (text: string) => scopeText('tampere', device, text)],
  ])('is not believed: %s', async (_name, text, signed) => {
    expect(await hearScope(people, answering(text, signed(text)))).toMatchObject({ ok: false, code: 'central-answer-invalid' });
    expect(people.scope.held()).toEqual({ version: 0, kind: 'all', area: null, pending: false });
  });
});
