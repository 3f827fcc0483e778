// What the command line of `npm start` asks for, or what is wrong with it in plain words.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { demoDesksMax, demoOffices } from './demo/demo-desks.ts';

const wish = z.strictObject({
  desk: z.coerce.number().int().min(1).max(demoDesksMax),
  controller: z.enum(demoOffices.map((one) => one.controller)),
  fresh: z.boolean(),
  window: z.boolean(),
});
export type StartWish = z.infer<typeof wish>;

export const startUsage = `Usage: npm start -- [--desk 1..${String(demoDesksMax)}] [--controller ${demoOffices.map((one) => one.controller).join('|')}] [--fresh] [--no-window]`;

/** Never throws: a text is what is wrong. */
export function readStartWish(args: readonly string[]): StartWish | string {
  try {
    const { values } = parseArgs({
      args: [...args], allowNegative: true,
      options: { desk: { type: 'string', default: '1' }, controller: { type: 'string', default: 'tampere' }, fresh: { type: 'boolean', default: false }, window: { type: 'boolean', default: true } },
    });
    const parsed = wish.safeParse(values);
    if (parsed.success) return parsed.data;
    return `${parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; ')}. ${startUsage}`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${startUsage}`;
  }
}
