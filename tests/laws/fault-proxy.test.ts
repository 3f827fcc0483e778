// The fault proxy does to the bytes what its faults say, on real sockets: a proof behind a proxy that passes everything would prove nothing.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFaultProxy, type FaultProxy } from '../faults/rig/fault-proxy.ts';

const answer = 'x'.repeat(500);
let heard: string[] = [];
let central: Server;
let proxy: FaultProxy;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Buffer)); // an IncomingMessage without encoding gives buffers
  return Buffer.concat(parts).toString();
}

beforeEach(async () => {
  heard = [];
  central = createServer((request, reply) => {
    if (request.url === '/v1/notices') {
      const timer = setInterval(() => reply.write('tick\n'), 20);
      reply.once('close', () => { clearInterval(timer); });
      return;
    }
    void bodyOf(request).then((body) => {
      heard.push(body);
      reply.end(answer);
    }, () => undefined);
  });
  await new Promise<void>((resolve) => { central.listen(0, '127.0.0.1', resolve); });
  const address = central.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  proxy = await openFaultProxy([`http://127.0.0.1:${String(address.port)}`]);
});
afterEach(async () => {
  await proxy.close();
  central.closeAllConnections();
  await new Promise((resolve) => central.close(resolve));
});

function ask(path = 'v1/push', milliseconds = 2000): Promise<string> {
  return fetch(`${proxy.url}/${path}`, { method: 'POST', body: 'a question', signal: AbortSignal.timeout(milliseconds) }).then((reply) => reply.text());
}

async function until(fits: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !fits(); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 10); });
}

describe('the fault proxy', () => {
  it('passes what meets no fault, and what the fault is not about', async () => {
    expect(await ask()).toBe(answer);
    proxy.set({ kind: 'reset' }, (path) => path === 'v1/pull');
    expect(await ask()).toBe(answer);
    expect(proxy.met()).toBe(0);
    expect(proxy.answerBody('v1/push')).toContain(answer);
  });

  it('cuts the answer at every byte asked for, after central has heard the question', async () => {
    await ask();
    const whole = proxy.answerBytes('v1/push');
    for (const bytes of [0, 1, 40, whole - 1]) {
      proxy.set({ kind: 'cut-answer', bytes });
      await expect(ask()).rejects.toThrow();
    }
    expect(heard).toHaveLength(5);
    proxy.set({ kind: 'cut-answer', bytes: whole });
    expect(await ask()).toBe(answer);
  });

  it('cuts the question, so that central never has all of it', async () => {
    proxy.set({ kind: 'cut-question', bytes: 1_000_000 });
    await expect(ask()).rejects.toThrow();
    expect(heard).toEqual([]);
  });

  it('freezes for ever, also after it has healed for others', async () => {
    proxy.set({ kind: 'freeze' });
    const hanging = ask('v1/push', 400);
    await until(() => proxy.met() === 1);
    proxy.heal();
    expect(await ask()).toBe(answer);
    await expect(hanging).rejects.toThrow(/abort|timeout/i);
    expect(heard).toHaveLength(1);
  });

  it('lets central hear and nobody the answer', async () => {
    proxy.set({ kind: 'mute' });
    await expect(ask('v1/push', 300)).rejects.toThrow(/abort|timeout/i);
    expect(heard).toEqual(['a question']);
  });

  it('sends a question twice, at once or late', async () => {
    proxy.set({ kind: 'duplicate' });
    expect(await ask()).toBe(answer);
    await until(() => heard.length === 2);
    proxy.set({ kind: 'late-copy', milliseconds: 50 });
    expect(await ask()).toBe(answer);
    await until(() => heard.length === 4);
    expect(heard).toEqual(Array.from({ length: 4 }, () => 'a question'));
  });

  it('answers a 200 of its own that central knows nothing of', async () => {
    proxy.set({ kind: 'wrong-200', type: 'text/html', body: (question) => `<p>${question}</p>` });
    expect(await ask()).toBe('<p>a question</p>');
    expect(heard).toEqual([]);
  });

  it('resets, delays and trickles', async () => {
    proxy.set({ kind: 'reset' });
    await expect(ask()).rejects.toThrow();
    proxy.set({ kind: 'delay', milliseconds: 50 });
    expect(await ask()).toBe(answer);
    proxy.set({ kind: 'trickle', bytes: 100, milliseconds: 5 });
    expect(await ask()).toBe(answer);
  });

  it('silences a stream that is under way', async () => {
    const stream = await fetch(`${proxy.url}/v1/notices`);
    const reader = stream.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    proxy.set({ kind: 'freeze' });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    // What was on its way before the freeze may still come; then nothing.
    const silent = new Promise((resolve) => { setTimeout(() => { resolve('silent'); }, 300); });
    const drained = async (): Promise<never> => { for (;;) await reader?.read().then(async (part) => part.done && new Promise(() => undefined)); };
    expect(await Promise.race([silent, drained()])).toBe('silent');
    proxy.set({ kind: 'reset' });
    await reader?.cancel();
  });
});
