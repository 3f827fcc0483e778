// The limit of the pull bench as a process of its own: streams the bytes of central's answer from a file to whoever asks.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';

const [file = ''] = process.argv.slice(2);
const server = createServer((_question, answer) => {
  createReadStream(file, { highWaterMark: 256 * 1024 }).pipe(answer);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string') process.stdout.write(`${JSON.stringify({ port: address.port })}\n`);
});
