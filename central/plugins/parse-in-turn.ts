// Bodies wait as bytes until their turn: two hundred pushes read into objects at once are ten times as large as what was sent.
import type { FastifyRequest } from 'fastify';
import type { CentralApp } from '../central-parts.ts';

/** For a scope of its own: at most `places` of its requests are between their body's reading and their answer. Bodies are received meanwhile, so a slow sender takes nobody's turn. */
export function parseInTurn(scope: CentralApp, places: number): void {
  const inside = new WeakSet<FastifyRequest>();
  const waiting: (() => void)[] = [];
  let free = places;
  const leave = (request: FastifyRequest): void => {
    if (!inside.delete(request)) return;
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const enter = (): void => {
      inside.add(request);
      // Asked for as text just above.
      void parse(request, body as string, done);
    };
    if (free === 0) return void waiting.push(enter);
    free -= 1;
    enter();
  });
  // Every answer passes here, refusals and failures too; the second for one whose desk has gone.
  scope.addHook('onSend', (request, _reply, payload, done) => {
    leave(request);
    done(null, payload);
  });
  scope.addHook('onResponse', (request, _reply, done) => {
    leave(request);
    done();
  });
}
