// POST /v1/push: desks' lines come in, receipts go out.
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { LineId } from '../../shared/formats/ids.ts';
import { pushAnswer, pushRequest, receiptText, type Receipt } from '../../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import type { LineRow } from '../database/tables.ts';
import { lineIntake } from '../lines/line-intake.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';
import { parseInTurn } from '../plugins/parse-in-turn.ts';
import { shownHead } from '../plugins/shown-head.ts';
import type { ReceiptSigner } from '../secrets/receipt-signer.ts';

/** Pushes read, checked and stored at once: they share transactions, and what is not among them waits as bytes. */
const pushesMax = 16;

async function receiptOf(signer: ReceiptSigner, row: LineRow, epoch: string): Promise<Receipt> {
  const content = {
    // The id of a header that was parsed before it was stored.
    epoch, lineId: row.id as LineId, position: row.position, lineHash: row.line_hash.toString('hex'), logHash: row.log_hash.toString('hex'), quarantine: row.quarantine,
  };
  return { ...content, signature: await signer.sign(receiptText(content)) };
}

/** 200 also when lines are refused: `refused` names the first of each device and why, and nothing of that device after it is receipted. */
export function pushRoute(app: CentralApp, parts: CentralParts): void {
  void app.register(async (scope) => {
    parseInTurn(scope.withTypeProvider<ZodTypeProvider>(), pushesMax);
    route(scope.withTypeProvider<ZodTypeProvider>(), parts);
  });
}

function route(app: CentralApp, { db, heads, signer }: CentralParts): void {
  const intake = lineIntake({ db, heads });
  // The answer is made here of checked values and typed by its schema: going through every receipt once more found nothing but time.
  const serializerCompiler = () => (answer: unknown): string => JSON.stringify(answer);
  app.post('/v1/push', { serializerCompiler, schema: { body: pushRequest, response: { 200: pushAnswer, '4xx': refusalBody } } }, async (request) => {
    const { accepted, refused, head } = await intake({ desk: deskOfRequest(request), wires: request.body.lines, shown: shownHead(request) });
    const receipts = await Promise.all(accepted.map((row) => receiptOf(signer, row, head.epoch)));
    return { receipts, refused: refused.map(({ lineId: id, code }) => ({ lineId: id, code })), head };
  });
}
