// A desk as central sees it, for tests: keys, token, a chain of signed lines, and plain HTTP.
import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, verify, type KeyObject } from 'node:crypto';
import { enrolAnswer, headText, peopleProofText, pullEnd, pullStart, receiptText, type Certificate, type LogHead, type Receipt } from '../../shared/protocol/central.ts';
import { noHash, numberedLine, type NumberedLine, type WireLine } from '../../shared/protocol/line.ts';
import type { RunningCentral } from '../../central/start-central.ts';

export interface Answer { readonly status: number; readonly body: unknown; readonly text: string }

export interface CentralDesk {
  readonly device: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The next line of this desk's chain; `over` changes header fields before it is signed. */
  readonly line: (over?: Readonly<Record<string, unknown>>) => WireLine;
  /** Signs any header text with this desk's key. */
  readonly signed: (header: string) => WireLine;
  readonly push: (lines: readonly WireLine[], more?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly get: (path: string, more?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly people: (after: number, at?: Date) => Promise<Answer>;
  readonly isReceipt: (receipt: Receipt) => boolean;
  readonly isHead: (head: LogHead, controller?: string) => boolean;
  readonly certificate: Certificate;
  /** The same desk's enrolment as it was asked, to be asked again. */
  readonly enrolment: Readonly<Record<string, unknown>>;
  /** A copy of this desk as it is now: same keys, its own chain from here on. */
  readonly clone: () => CentralDesk;
  /** The same desk at another instance of central. */
  readonly at: (url: string) => CentralDesk;
}

export interface Pulled { readonly head: LogHead; readonly lines: readonly NumberedLine[]; readonly more: boolean }

/** Throws when the answer has no end, or is none. */
export function readPull(text: string): Pulled {
  const [first, ...rest] = text.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
  const { more } = pullEnd.parse(rest.pop());
  return { head: pullStart.parse(first).head, lines: rest.map((line) => numberedLine.parse(line)), more };
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

let desksMade = 0;

interface DeskKeys { readonly url: string; readonly controller: string; readonly device: string; readonly token: string; readonly privateKey: KeyObject; readonly centralKey: KeyObject; readonly certificate: Certificate; readonly enrolment: Readonly<Record<string, unknown>> }

/** Makes the controller and its one clerk if needed, and enrols a desk there under a name of its own. */
export async function enrolledDesk({ url, admin }: Pick<RunningCentral, 'url' | 'admin'>, controller: string = testController): Promise<CentralDesk> {
  await admin.createController({ controller });
  await admin.putAccounts({ controller, accounts: [{ user: testActor, roles: ['clerk'] }] });
  const code = await admin.createEnrolmentCode({ controller, desk: `RAT-${String(desksMade += 1)}` });
  const pair = generateKeyPairSync('ed25519');
  const device = randomUUID();
  const token = randomBytes(32).toString('hex');
  const enrolment = { code, device, publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'), token, certificate: null };
  const { publicKey, certificate } = enrolAnswer.parse((await post(`${url}/v1/enrol`, enrolment)).body);
  const centralKey = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return deskOf({ url, controller, device, token, privateKey: pair.privateKey, centralKey, certificate, enrolment }, { seq: 0, hash: noHash });
}

function deskOf(keys: DeskKeys, end: { readonly seq: number; readonly hash: string }): CentralDesk {
  const { url, controller, device, privateKey, centralKey, certificate, enrolment } = keys;
  const headers = { authorization: `Bearer ${device}.${keys.token}` };
  const signText = (text: string): string => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');
  const isCentrals = (text: string, signature: string): boolean => verify(null, Buffer.from(text, 'utf8'), centralKey, Buffer.from(signature, 'base64'));
  const signed = (header: string): WireLine => ({ header, signature: signText(header), sealed: randomBytes(120).toString('base64') });
  const get: CentralDesk['get'] = (path, more = {}) => ask(`${url}${path}`, { headers: { ...headers, ...more } });
  let last = end;
  return {
    device, headers, signed, get, certificate, enrolment,
    line: (over = {}) => {
      const header = JSON.stringify({
        v: 1, id: randomUUID(), controller, device, deviceSeq: last.seq + 1, previousHash: last.hash, contentHash: 'ab'.repeat(32), actor: testActor, lease: 'lease-1',
        type: 'person-found', schemaVersion: 1, wallTime: '2026-11-22T08:00:00.000Z', basedOn: [], caseId: null, ...over,
      });
      last = { seq: last.seq + 1, hash: createHash('sha256').update(header, 'utf8').digest('hex') };
      return signed(header);
    },
    push: (lines, more = {}) => post(`${url}/v1/push`, { lines }, { ...headers, ...more }),
    people: (after, at = new Date()) => get(`/v1/people?after=${String(after)}&limit=50`, { 'x-desk-proof': `${at.toISOString()} ${signText(peopleProofText(device, at.toISOString(), after))}` }),
    isReceipt: (receipt) => isCentrals(receiptText(receipt), receipt.signature),
    isHead: (head, of = controller) => isCentrals(headText(of, head), head.signature),
    clone: () => deskOf(keys, last),
    at: (other) => deskOf({ ...keys, url: other }, last),
  };
}
