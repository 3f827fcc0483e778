// A desk as central sees it, for tests: keys, token, a chain of signed lines, and plain HTTP.
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, verify } from 'node:crypto';
import { enrolAnswer, peopleProofText, receiptText, type Receipt } from '../../shared/protocol/central.ts';
import { noHash, type WireLine } from '../../shared/protocol/line.ts';
import type { RunningCentral } from '../../central/start-central.ts';

export interface Answer { readonly status: number; readonly body: unknown; readonly text: string }

export interface CentralDesk {
  readonly device: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The next line of this desk's chain; `over` changes header fields before it is signed. */
  readonly line: (over?: Readonly<Record<string, unknown>>) => WireLine;
  /** Signs any header text with this desk's key. */
  readonly signed: (header: string) => WireLine;
  readonly push: (lines: readonly WireLine[]) => Promise<Answer>;
  readonly get: (path: string, more?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly people: (after: number, at?: Date) => Promise<Answer>;
  readonly isReceipt: (receipt: Receipt) => boolean;
}

export const testController = 'tampere';
export const testActor = 'clerk-one';

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch { /* the answer is not JSON; the test sees the text */ }
  return { status: response.status, body, text };
}

export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return ask(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

/** Makes the controller and its one clerk if needed, and enrols a desk there. */
export async function enrolledDesk({ url, admin }: Pick<RunningCentral, 'url' | 'admin'>, controller: string = testController): Promise<CentralDesk> {
  await admin.createController({ controller });
  await admin.putAccounts({ controller, accounts: [{ user: testActor, roles: ['clerk'] }] });
  const code = await admin.createEnrolmentCode({ controller, desk: 'RAT-01' });
  const pair = generateKeyPairSync('ed25519');
  const device = randomUUID();
  const token = randomBytes(32).toString('hex');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const answer = await post(`${url}/v1/enrol`, { code, device, publicKey, token });
  const centralKey = createPublicKey({ key: Buffer.from(enrolAnswer.parse(answer.body).publicKey, 'base64'), format: 'der', type: 'spki' });
  const headers = { authorization: `Bearer ${device}.${token}` };
  const signText = (text: string): string => sign(null, Buffer.from(text, 'utf8'), pair.privateKey).toString('base64');
  const signed = (header: string): WireLine => ({ header, signature: signText(header), sealed: randomBytes(120).toString('base64') });
  const get: CentralDesk['get'] = (path, more = {}) => ask(`${url}${path}`, { headers: { ...headers, ...more } });
  let last = { seq: 0, hash: noHash };
  return {
    device, headers, signed, get,
    line: (over = {}) => {
      const header = JSON.stringify({
        v: 1, id: randomUUID(), controller, device, deviceSeq: last.seq + 1, previousHash: last.hash, contentHash: 'ab'.repeat(32), actor: testActor, lease: 'lease-1',
        type: 'person-found', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId: null, ...over,
      });
      last = { seq: last.seq + 1, hash: createHash('sha256').update(header, 'utf8').digest('hex') };
      return signed(header);
    },
    push: (lines) => post(`${url}/v1/push`, { lines }, headers),
    people: (after, at = new Date()) => get(`/v1/people?after=${String(after)}&limit=50`, { 'x-desk-proof': `${at.toISOString()} ${signText(peopleProofText(device, at.toISOString(), after))}` }),
    isReceipt: (receipt) => verify(null, Buffer.from(receiptText(receipt), 'utf8'), centralKey, Buffer.from(receipt.signature, 'base64')),
  };
}
