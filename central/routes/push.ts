// POST /v1/push: a desk's lines come in, receipts go out.
import { lineId } from '../../shared/formats/ids.ts';
import { pushAnswer, pushRequest, receiptText, type Receipt } from '../../shared/protocol/central.ts';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import type { LineRow } from '../database/tables.ts';
import { acceptLines } from '../lines/accept-lines.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';

function receiptOf({ signer, epoch }: CentralParts, row: LineRow): Receipt {
  const content = { epoch, lineId: lineId.parse(row.id), position: row.position, lineHash: row.line_hash.toString('hex'), logHash: row.log_hash.toString('hex') };
  return { ...content, signature: signer.sign(receiptText(content)) };
}

/** 200 also when a line is refused: `receipts` are the lines before it, `refused` says which and why. */
export function pushRoute(app: CentralApp, parts: CentralParts): void {
  app.post('/v1/push', { schema: { body: pushRequest, response: { 200: pushAnswer, '4xx': refusalBody } } }, async (request) => {
    const { accepted, refused } = await acceptLines(parts.db, deskOfRequest(request), request.body.lines);
    return { receipts: accepted.map((row) => receiptOf(parts, row)), refused };
  });
}
