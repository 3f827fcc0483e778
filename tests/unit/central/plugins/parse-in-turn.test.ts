// Requests whose bodies wait for their turn: never more at once, and no failure keeps a place.
import Fastify from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInTurn } from '../../../../central/plugins/parse-in-turn.ts';

describe('bodies that wait for their turn', () => {
  it('are never read more at once than there are places, and a refused, a broken and a failing one make room', async () => {
    let [running, most] = [0, 0];
    const app = Fastify().withTypeProvider<ZodTypeProvider>();
    app.setValidatorCompiler(validatorCompiler);
    parseInTurn(app, 2);
    app.post('/', { schema: { body: z.object({ n: z.number() }) } }, async ({ body }) => {
      running += 1;
      most = Math.max(most, running);
      await pause(2);
      running -= 1;
      if (body.n === 3) throw new Error('the work failed');
      return { n: body.n };
    });
    const bodies = [...Array.from({ length: 8 }, (_, n) => JSON.stringify({ n })), '{"n":', '{"n":"x"}', '{"__proto__":{"n":1}}', '{"n":9}'];
    const answers = await Promise.all(bodies.map((payload) => app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 500, 200, 200, 200, 200, 400, 400, 400, 200]);
    expect(most).toBe(2);
  });
});
