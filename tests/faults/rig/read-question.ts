// Reads one whole HTTP question from a socket and keeps its bytes as they came, so that they can be cut or sent twice.
import type { Socket } from 'node:net';

export interface Question {
  readonly path: string;
  readonly body: string;
  /** As sent, but asking central to close afterwards: the end of the answer is then the end of its bytes. */
  readonly bytes: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

function questionOf(all: Buffer): Question | null {
  const end = all.indexOf(headEnd);
  if (end === -1) return null;
  const head = all.subarray(0, end).toString('latin1');
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  const body = all.subarray(end + headEnd.length, end + headEnd.length + length);
  if (body.length < length) return null;
  const path = /^[A-Z]+ \/([^ ?]*)/.exec(head)?.[1] ?? '';
  const closing = `${head.replace(/^connection:.*\r\n/im, '')}\r\nconnection: close\r\n\r\n`;
  return { path, body: body.toString('utf8'), bytes: Buffer.concat([Buffer.from(closing, 'latin1'), body]) };
}

/** Calls once, when the question is whole. Bodies need a content-length, as fetch sends for text and bytes. */
export function readQuestion(client: Socket, whole: (question: Question) => void): void {
  const parts: Buffer[] = [];
  const take = (part: Buffer): void => {
    parts.push(part);
    const question = questionOf(Buffer.concat(parts));
    if (question === null) return;
    client.off('data', take);
    // Flowing on, else the client's end would not be noticed.
    client.resume();
    whole(question);
  };
  client.on('data', take);
}
