// What leaves the host for its window shows people: its bytes are wiped once they are on their way, and not before.
import { expect, it } from 'vitest';
import { serveSocket } from '../../../../../electron/shells/browser/serve-socket.ts';
import type { BridgeEvent } from '../../../../../shared/bridge.ts';

type Heard = (...given: readonly unknown[]) => void;

it('an answer, an event and what was asked are zeroes once they have been sent or read', async () => {
  const sent: { readonly bytes: Buffer; readonly text: string; readonly gone: () => void }[] = [];
  const heard = new Map<string, Heard>();
  const socket = {
    on: (name: string, listen: Heard) => { heard.set(name, listen); },
    send: (bytes: Buffer, how: object, gone: () => void) => { expect(how).toEqual({ binary: false }); sent.push({ bytes, text: bytes.toString('utf8'), gone }); },
  };
  let say: (event: BridgeEvent) => void = () => undefined;
  const host = { handle: () => Promise.resolve({ ok: true, value: { name: 'Testinen' } }), onEvent: (listen: typeof say) => { say = listen; return () => undefined; }, lock: () => undefined };
  // Of the server its one route is looked at, of the host these three.
  serveSocket({ get: (_path: string, _options: object, serve: Heard) => { serve(socket, { headers: { origin: 'http://127.0.0.1:1' } }); } } as never, host as never);
  const asked = Buffer.from(JSON.stringify({ id: 1, name: 'open-person', request: { reason: 'Testinen' } }));
  heard.get('message')?.(asked);
  await expect.poll(() => sent.length).toBe(1);
  say({ event: 'changed', change: 1 });
  expect(sent.map(({ text }) => JSON.parse(text) as unknown)).toEqual([{ id: 1, result: { ok: true, value: { name: 'Testinen' } } }, { event: { event: 'changed', change: 1 } }]); // parsed by nobody's schema here
  for (const { bytes, gone } of sent) {
    expect(bytes.some((byte) => byte !== 0)).toBe(true);
    gone();
  }
  expect([asked, ...sent.map(({ bytes }) => bytes)].every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
});
