// A streamed answer: whole lines are taken, a cut line is not, silence and lies are refused.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CentralLink } from '../../../../../electron/host/sync/central-link.ts';
import { streamCentral } from '../../../../../electron/host/sync/stream-central.ts';
import { deviceId } from '../../../../../shared/formats/ids.ts';
import { pullMediaType } from '../../../../../shared/protocol/central.ts';

function linkTo(answer: () => Response): CentralLink {
  return {
    baseUrl: 'http://127.0.0.1:9/', controller: 'tampere', card: { device: deviceId.parse(randomUUID()), publicKey: '', token: 'x'.repeat(40) },
    key: generateKeyPairSync('ed25519').publicKey, fetch: () => Promise.resolve(answer()), heard: () => undefined,
  };
}

/** The parts arrive one by one; `broken` ends the stream with a failure instead of an end. */
function streamed(parts: readonly string[], { broken = false, type = pullMediaType, status = 200 } = {}): Response {
  const bytes = parts.map((part) => new TextEncoder().encode(part));
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const next = bytes.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (broken) controller.error(new Error('cut'));
      else controller.close();
    },
  });
  return new Response(body, { status, headers: { 'content-type': type } });
}

async function taken(answer: () => Response): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of streamCentral(linkTo(answer), { url: new URL('http://127.0.0.1:9/v1/pull'), accept: pullMediaType, headers: {} })) items.push(item.ok ? item.value : item.code);
  return items;
}

describe('an answer that streams', () => {
  it('is taken line by line, however its bytes are cut into parts', async () => {
    expect(await taken(() => streamed(['{"a":1}\n{"b"', ':"\u00e4', '"}\n', '{"c":3}\n']))).toEqual([{ a: 1 }, { b: 'ä' }, { c: 3 }]);
  });

  it('keeps a letter whole that two parts share', async () => {
    const bytes = new TextEncoder().encode('{"b":"ä"}\n');
    const body = new ReadableStream<Uint8Array>({ start: (controller) => {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    } });
    expect(await taken(() => new Response(body, { headers: { 'content-type': pullMediaType } }))).toEqual([{ b: 'ä' }]);
  });

  it.each<[string, () => Response, unknown[]]>([
    ['a cut within a line', () => streamed(['{"a":1}\n{"b":2}']), [{ a: 1 }, 'central-unreachable']],
    ['a connection that breaks', () => streamed(['{"a":1}\n'], { broken: true }), [{ a: 1 }, 'central-unreachable']],
    ['a line that is not JSON', () => streamed(['{"a":1}\n<html>\n{"b":2}\n']), [{ a: 1 }, 'central-answer-invalid']],
    ['a page of a proxy', () => streamed(['<html>'], { type: 'text/html' }), ['central-answer-invalid']],
    ['a line without an end', () => streamed(Array.from({ length: 9 }, () => 'x'.repeat(100_000))), ['central-answer-invalid']],
    ['central\'s own refusal', () => streamed(['{"code":"device-suspended"}'], { status: 403, type: 'application/json' }), ['device-suspended']],
  ])('ends with its outcome at %s', async (_what, answer, expected) => {
    expect(await taken(answer)).toEqual(expected);
  });
});

describe('the patience with a slow answer', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  /** `atOnce` lines, then a line of `bytes` every second, for `seconds`, as long as nobody gives up. */
  function linkDripping(bytes: number, seconds: number, atOnce = 0): CentralLink {
    const fetch: CentralLink['fetch'] = (_url, { signal }) => Promise.resolve(new Response(new ReadableStream<Uint8Array>({
      start: (controller) => {
        let sent = 0;
        for (let line = 0; line < atOnce; line += 1) controller.enqueue(new TextEncoder().encode(`"${'x'.repeat(997)}"\n`));
        const timer = setInterval(() => {
          controller.enqueue(new TextEncoder().encode(`"${'x'.repeat(bytes - 3)}"\n`));
          sent += 1;
          if (sent < seconds) return;
          clearInterval(timer);
          controller.close();
        }, 1000);
        signal?.addEventListener('abort', () => { clearInterval(timer); controller.error(new Error('given up')); });
      },
    }), { headers: { 'content-type': pullMediaType } }));
    return { ...linkTo(() => new Response()), fetch };
  }

  async function linesTaken(link: CentralLink): Promise<unknown[]> {
    const items: unknown[] = [];
    const done = (async () => {
      for await (const item of streamCentral(link, { url: new URL('http://127.0.0.1:9/v1/pull'), accept: pullMediaType, headers: {} })) items.push(item.ok ? 'line' : item.code);
    })();
    await vi.advanceTimersByTimeAsync(200_000);
    await done;
    return items;
  }

  it('ends where an answer drips, so that the round does not hang, and keeps the lines that came', async () => {
    const items = await linesTaken(linkDripping(100, 150));
    expect(items.at(-1)).toBe('central-unreachable');
    expect(items.length).toBeLessThan(20);
    expect(items.slice(0, -1).every((one) => one === 'line')).toBe(true);
  });

  it('ends a drip that follows a quick beginning as soon as one without it', async () => {
    const items = await linesTaken(linkDripping(100, 150, 200));
    expect(items.at(-1)).toBe('central-unreachable');
    expect(items.length).toBeLessThan(220);
  });

  it('lasts as long as a slow network brings something worth waiting for', async () => {
    expect(await linesTaken(linkDripping(1200, 150))).toEqual(Array.from({ length: 150 }, () => 'line'));
  });
});
