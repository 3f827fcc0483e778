// Answers with status 200 that are not central's word about the lines that were sent.
import { createHash, randomBytes } from 'node:crypto';
import { pushAnswer, pushRequest, type PushAnswer, type Receipt } from '../../../shared/protocol/central.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';

export interface WrongAnswer { readonly name: string; readonly type: string; readonly body: (question: string) => string }

function asked(body: string): readonly { readonly id: string; readonly hash: string }[] {
  return pushRequest.parse(JSON.parse(body)).lines.map(({ header }) => ({ id: parseHeader(header)?.id ?? '', hash: createHash('sha256').update(header, 'utf8').digest('hex') }));
}

function firstReceipt(old: PushAnswer): Receipt {
  const [receipt] = old.receipts;
  if (receipt === undefined) throw new Error('the genuine answer to lie with has no receipt');
  return receipt;
}

/** `earlier` is a genuine answer to an earlier push with at least one receipt: the best material a liar between can have. */
export function wrongAnswers(earlier: string): readonly WrongAnswer[] {
  const old = pushAnswer.parse(JSON.parse(earlier));
  const receipt = firstReceipt(old);
  const json = (name: string, body: (question: string) => unknown): WrongAnswer => ({ name, type: 'application/json', body: (sent) => JSON.stringify(body(sent)) });
  const forThese = (sent: string, signature: string): object => ({ ...old, receipts: asked(sent).map(({ id, hash }) => ({ ...receipt, lineId: id, lineHash: hash, signature })) });
  return [
    { name: 'a log-in page of the network', type: 'text/html', body: () => '<!doctype html><title>Welcome to the network</title>' },
    { name: 'nothing', type: 'application/json', body: () => '' },
    json('an empty object', () => ({})),
    json('a word that all is well', () => ({ ok: true })),
    json('a genuine head and no receipts', () => ({ ...old, receipts: [] })),
    json("an earlier push's genuine answer", () => old),
    json("an earlier receipt's signature under these lines", (sent) => forThese(sent, receipt.signature)),
    json("receipts of somebody else's signature", (sent) => forThese(sent, randomBytes(64).toString('base64'))),
    json('a refusal that central never said', (sent) => ({ ...old, receipts: [], refused: [{ lineId: asked(sent)[0]?.id ?? '', code: 'line-id-reused' }] })),
  ];
}
