// A proxy of our own between desk and central: kept HTTP proxies speak HTTP on both sides, so they can neither cut at byte N nor replay bytes.
import { createServer, type Socket } from 'node:net';
import type { Fault } from './fault-kinds.ts';
import { passOn } from './pass-on.ts';
import { readQuestion } from './read-question.ts';

export interface FaultProxy {
  /** Its port stays while the proxy lives. */
  readonly url: string;
  /** From now on, for questions whose path (without the address and the first slash) fits, and for streams under way there. */
  readonly set: (fault: Fault, fits?: (path: string) => boolean) => void;
  /** New questions pass; what hangs goes on hanging, as after a real partition. */
  readonly heal: () => void;
  /** How many questions met the fault since it was set. */
  readonly met: () => number;
  /** Bytes of the last whole answer under a path that passed unharmed, for choosing where to cut the next; 0 before one. */
  readonly answerBytes: (path: string) => number;
  /** The body of that answer. */
  readonly answerBody: (path: string) => string;
  readonly close: () => Promise<void>;
}

interface Setting { readonly fault: Fault; readonly fits: (path: string) => boolean }

/** `upstreams` are addresses of central stores; questions go to them in turn. One question a connection. */
export async function openFaultProxy(upstreams: readonly string[]): Promise<FaultProxy> {
  const targets = upstreams.map((url) => ({ host: new URL(url).hostname, port: Number(new URL(url).port) }));
  const sockets = new Set<Socket>();
  let setting: Setting | null = null;
  let turn = 0;
  let met = 0;
  const answers = new Map<string, Buffer>();
  const faultOf = (path: string): Fault | null => (setting?.fits(path) === true ? setting.fault : null);
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // A reset is what this proxy is for; the other side sees it too.
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer({ noDelay: true }, (client) => {
    keep(client);
    readQuestion(client, (question) => {
      const fault = faultOf(question.path);
      if (fault !== null) met += 1;
      const target = targets[turn++ % targets.length];
      if (target === undefined) throw new Error('the proxy has no central store behind it');
      passOn({ client, question, fault, target, keep, now: () => faultOf(question.path), whole: (answer) => answers.set(question.path, answer) });
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    set: (fault, fits = () => true) => {
      setting = { fault, fits };
      met = 0;
    },
    heal: () => { setting = null; },
    met: () => met,
    answerBytes: (path) => answers.get(path)?.length ?? 0,
    answerBody: (path) => {
      const text = answers.get(path)?.toString('utf8') ?? '';
      return text.slice(text.indexOf('\r\n\r\n') + 4);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
