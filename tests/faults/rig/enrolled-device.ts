// A device that a proof enrols at central and that speaks the protocol by plain HTTP, believing what the schemas and central's key allow.
import { createPublicKey, randomBytes, verify, type KeyObject } from 'node:crypto';
import { centralPaths, enrolAnswer, pullLine, pullStart, pushAnswer, receiptText, type PushAnswer, type Receipt } from '../../../shared/protocol/central.ts';
import type { NumberedLine, WireLine } from '../../../shared/protocol/line.ts';

export interface EnrolledDevice {
  readonly device: string;
  readonly token: string;
  /** Central's own, by which receipts are believed. */
  readonly centralKey: KeyObject;
  readonly headers: Readonly<Record<string, string>>;
  /** Throws unless central answers 200 in the protocol's words. */
  readonly push: (lines: readonly WireLine[], url?: string) => Promise<PushAnswer>;
  /** Every line after a position as it comes, from one streamed answer. Throws when the answer is cut. */
  readonly pulled: (after: number, url?: string) => AsyncGenerator<NumberedLine>;
  readonly isReceipt: (receipt: Receipt) => boolean;
}

export interface DeviceKeys { readonly device: string; readonly publicKey: string }

const answerMilliseconds = 60_000;

/** Its end comes to who reads, also as an error: what readline hears after the last line nobody could catch, and a central killed then ended the proof. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  if (!response.ok || response.body === null) throw new Error(`central answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
  const decoder = new TextDecoder();
  let rest = '';
  // undici's stream is Node's own web stream, which can be gone through; the DOM's type does not say so.
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* pulledFrom(url: string, after: number, headers: Readonly<Record<string, string>>): AsyncGenerator<NumberedLine> {
  let started = false;
  for await (const text of linesOf(await fetch(`${url}/${centralPaths.pull}?after=${after}`, { headers, signal: AbortSignal.timeout(answerMilliseconds) }))) {
    if (!started) {
      pullStart.parse(JSON.parse(text));
      started = true;
      continue;
    }
    const given = pullLine.parse(JSON.parse(text));
    if ('end' in given) return;
    yield given;
  }
  throw new Error('the pull was cut before its end');
}

/** `url` is the central store asked by default; another instance on the same PostgreSQL serves as well. */
export async function enrolDevice(url: string, code: string, { device, publicKey }: DeviceKeys): Promise<EnrolledDevice> {
  const token = randomBytes(32).toString('base64url');
  const asked = await fetch(`${url}/${centralPaths.enrol}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, device, publicKey, token, certificate: null }) });
  const enrolled = enrolAnswer.parse(await asked.json());
  const centralKey = createPublicKey({ key: Buffer.from(enrolled.publicKey, 'base64'), format: 'der', type: 'spki' });
  const headers = { authorization: `Bearer ${device}.${token}` };
  return {
    device, token, centralKey, headers,
    push: async (lines, to = url) => {
      const answer = await fetch(`${to}/${centralPaths.push}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ lines }), signal: AbortSignal.timeout(answerMilliseconds) });
      if (!answer.ok) throw new Error(`central answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
      return pushAnswer.parse(await answer.json());
    },
    pulled: (after, to = url) => pulledFrom(to, after, headers),
    isReceipt: (receipt) => verify(null, Buffer.from(receiptText(receipt), 'utf8'), centralKey, Buffer.from(receipt.signature, 'base64')),
  };
}
