// Where a desk lies: its folder and its bundle, from the command line.
import { parseArgs } from 'node:util';
import { z } from 'zod';

const place = z.object({ folder: z.string().min(1), bundle: z.string().min(1) });
export type Place = z.infer<typeof place>;

/** Chromium's own switches stand beside ours and are let through. Null when one of ours is missing. */
export function readPlace(args: readonly string[]): Place | null {
  try {
    const { values } = parseArgs({ args: [...args], strict: false, options: { folder: { type: 'string' }, bundle: { type: 'string' } } });
    return place.parse(values);
  } catch {
    return null;
  }
}
