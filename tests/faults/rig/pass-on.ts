// Passes one question to central and its answer back, with the fault that it meets on the way.
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault-kinds.ts';
import type { Question } from './read-question.ts';

export interface Passage {
  readonly client: Socket;
  readonly question: Question;
  /** Met when the question came. */
  readonly fault: Fault | null;
  /** Met by a stream that is under way. */
  readonly now: () => Fault | null;
  readonly target: { readonly host: string; readonly port: number };
  /** Remembers a socket so that the proxy's end is its end. */
  readonly keep: (socket: Socket) => Socket;
  /** Told every answer that passed unharmed, head and body; long ones only by their beginning. */
  readonly whole: (answer: Buffer) => void;
}

/** A first sync's answer is not kept whole. */
const keptBytesMax = 1024 * 1024;

function toCentral({ target, keep }: Passage): Socket {
  return keep(connect({ ...target, noDelay: true }));
}

/** What a stream that was open before the fault makes of it: silence, a break, or nothing. */
const whileOpen: Readonly<Record<Fault['kind'], 'silence' | 'break' | 'nothing'>> = {
  'freeze': 'silence', 'mute': 'silence', 'reset': 'break', 'cut-answer': 'break', 'cut-question': 'break', 'wrong-200': 'break', 'trickle': 'break',
  'delay': 'nothing', 'duplicate': 'nothing', 'late-copy': 'nothing',
};

/** The answer as it comes; a fault set meanwhile silences or breaks it, because partitions do not wait for streams to end. */
function passAnswer(passage: Passage, upstream: Socket): void {
  const { client, now, fault, whole } = passage;
  const parts: Buffer[] = [];
  let kept = 0;
  let silent = false;
  client.once('close', () => upstream.destroy());
  upstream.on('data', (part: Buffer) => {
    const met = fault === null ? now() : null;
    const turn = met === null ? 'nothing' : whileOpen[met.kind];
    if (turn === 'silence') silent = true;
    if (turn === 'break') client.resetAndDestroy();
    if (silent || client.destroyed) return;
    if (kept < keptBytesMax) parts.push(part);
    kept += part.length;
    if (!client.write(part)) {
      upstream.pause();
      client.once('drain', () => upstream.resume());
    }
  });
  upstream.once('end', () => {
    if (silent) return;
    client.end();
    whole(Buffer.concat(parts));
  });
  upstream.once('error', () => { if (!silent) client.resetAndDestroy(); });
}

function cutAnswer({ client }: Passage, upstream: Socket, bytes: number): void {
  let left = bytes;
  const over = (): void => {
    upstream.destroy();
    // A reset would take away bytes that the client has not read yet: end after them, then be gone.
    client.end();
  };
  if (left === 0) {
    // Central must have heard the whole question, so its answer is waited for.
    upstream.once('data', over);
    return;
  }
  upstream.on('data', (part: Buffer) => {
    if (left === 0) return;
    client.write(part.subarray(0, left));
    left -= Math.min(left, part.length);
    if (left === 0) over();
  });
  upstream.once('end', over);
}

async function trickleAnswer({ client }: Passage, upstream: Socket, { bytes, milliseconds }: { readonly bytes: number; readonly milliseconds: number }): Promise<void> {
  const parts: Buffer[] = [];
  upstream.on('data', (part: Buffer) => parts.push(part));
  await new Promise((resolve) => upstream.once('close', resolve));
  const answer = Buffer.concat(parts);
  for (let from = 0; from < answer.length && client.writable; from += bytes) {
    client.write(answer.subarray(from, from + bytes));
    await pause(milliseconds);
  }
  client.end();
}

function answer200({ client, question }: Passage, { type, body }: Extract<Fault, { readonly kind: 'wrong-200' }>): void {
  const text = Buffer.from(body(question.body), 'utf8');
  client.write(`HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n`);
  client.end(text);
}

/** Sends the bytes once more and lets nobody hear the answer. */
function sendUnheard(passage: Passage): void {
  const unheard = toCentral(passage);
  unheard.resume();
  unheard.write(passage.question.bytes);
}

/** Answers at once; what is under way ends with its sockets. */
export function passOn(passage: Passage): void {
  const { client, question, fault } = passage;
  const asked = (): Socket => {
    const upstream = toCentral(passage);
    upstream.write(question.bytes);
    return upstream;
  };
  switch (fault?.kind) {
    case undefined: return passAnswer(passage, asked());
    case 'cut-answer': return cutAnswer(passage, asked(), fault.bytes);
    case 'cut-question': {
      const upstream = toCentral(passage);
      upstream.write(question.bytes.subarray(0, Math.min(fault.bytes, question.bytes.length - 1)), () => {
        upstream.resetAndDestroy();
        client.resetAndDestroy();
      });
      return;
    }
    case 'delay': return void pause(fault.milliseconds).then(() => passAnswer(passage, asked()));
    case 'freeze': return;
    case 'mute': return void asked().resume();
    case 'duplicate':
      sendUnheard(passage);
      return passAnswer(passage, asked());
    case 'late-copy':
      void pause(fault.milliseconds).then(() => sendUnheard(passage));
      return passAnswer(passage, asked());
    case 'wrong-200': return answer200(passage, fault);
    case 'reset': return void client.resetAndDestroy();
    case 'trickle': return void trickleAnswer(passage, asked(), fault);
  }
}
