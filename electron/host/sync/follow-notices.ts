// Hears from central that the log has grown, so that another desk's work is seen at once; polling goes on without it.
import { createParser } from 'eventsource-parser';
import { centralPaths, logNotice, noticeSilenceMax } from '../../../shared/protocol/central.ts';
import { headersOf, jsonOf } from './ask-central.ts';
import { headShown, urlOf, type CentralLink } from './central-link.ts';
import type { LogHead } from '../../../shared/protocol/central.ts';

export interface Notices {
  /** Opens the stream when it is not open; called after every round that reached central. */
  readonly follow: (link: CentralLink, head: LogHead | null) => void;
  /** Whether notices come: then there is no need to ask every two seconds. */
  readonly alive: () => boolean;
  readonly stop: () => Promise<void>;
}

/** `grown` is told the log's newest position. A stream silent for longer than central's heartbeat is given up. */
export function followNotices(grown: (position: number) => void): Notices {
  let open: { readonly cut: AbortController; readonly over: Promise<void> } | null = null;
  let alive = false;
  let stopped = false;
  const run = async (link: CentralLink, head: LogHead | null, cut: AbortController): Promise<void> => {
    let silence = setTimeout(() => cut.abort(), noticeSilenceMax);
    try {
      const response = await link.fetch(urlOf(link, centralPaths.notices), { headers: headersOf(link, { accept: 'text/event-stream', ...headShown(head) }), redirect: 'error', signal: cut.signal });
      if (!response.ok || response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return;
      const parser = createParser({
        maxBufferSize: 64 * 1024,
        onEvent: ({ event, data }) => {
          const notice = event === 'log' ? logNotice.safeParse(jsonOf(data)) : null;
          if (notice?.success === true) grown(notice.data.position);
        },
      });
      const decoder = new TextDecoder();
      const reader = response.body?.getReader();
      for (;;) {
        const part = await reader?.read();
        const bytes: unknown = part?.value;
        if (!(bytes instanceof Uint8Array)) break;
        alive = true;
        clearTimeout(silence);
        silence = setTimeout(() => cut.abort(), noticeSilenceMax);
        parser.feed(decoder.decode(bytes, { stream: true }));
      }
    } catch {
      // Cut, silent or refused: the next round opens it again, and until then the rounds ask by themselves.
    } finally {
      clearTimeout(silence);
      cut.abort();
      alive = false;
      open = null;
    }
  };
  return {
    follow: (link, head) => {
      if (stopped || open !== null) return;
      const cut = new AbortController();
      open = { cut, over: Promise.resolve() };
      open = { cut, over: run(link, head, cut) };
    },
    alive: () => alive,
    stop: async () => {
      stopped = true;
      const last = open;
      last?.cut.abort();
      await last?.over;
    },
  };
}
