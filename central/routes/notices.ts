// GET /v1/notices: server-sent events that say how far the log is, so that another desk's line is seen at once.
import type { FastifyReply } from 'fastify';
import type { CentralApp, CentralParts } from '../central-parts.ts';
import type { Notice } from '../notices/notice-board.ts';
import { deskOfRequest } from '../plugins/auth.ts';
import { refusalBody } from '../plugins/errors.ts';
import { shownHead } from '../plugins/shown-head.ts';

/** One event when the stream opens and one when the log grows; a notice may stand for many lines. A suspended desk's stream ends. */
export function noticesRoute(app: CentralApp, { heads, board }: CentralParts): void {
  app.get('/v1/notices', { sse: 'manual', schema: { response: { '4xx': refusalBody } } }, async (request, reply) => {
    const { controller, device } = deskOfRequest(request);
    const tell = newestOnly(reply);
    // Joined before the end is read: a line that comes between is told by the board.
    reply.sse.onClose(board.join({ controller, device, tell, end: () => { reply.sse.close(); } }));
    reply.sse.keepAlive();
    const { epoch, position } = await heads.current(controller, shownHead(request));
    tell({ epoch, position });
  });
}

/** A reader slower than the log gets the newest notice when it is ready for one, never a queue of old ones. */
function newestOnly({ sse }: FastifyReply): (notice: Notice) => void {
  let next: Notice | null = null;
  let sending = false;
  const send = async (): Promise<void> => {
    sending = true;
    while (next !== null && sse.isConnected) {
      const data = next;
      next = null;
      await sse.send({ event: 'log', data });
    }
    sending = false;
  };
  return (notice) => {
    next = notice;
    // It closes under us when the desk goes away.
    if (!sending) void send().catch(() => undefined);
  };
}
