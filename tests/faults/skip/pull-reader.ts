// Reads central's log as the pull route does: heads, pages of short transactions, JSON Lines.
import { createHash } from 'node:crypto';
import { readLog } from '../../../central/lines/read-log.ts';
import { pullLine, pullStart } from '../../../shared/protocol/central.ts';
import { controller } from '../rig/made-desk.ts';
import type { ReadAfter, ReadLine } from './follow-log.ts';
import type { InstanceParts } from './skip-world.ts';

/** Throws where the pull would be cut: the log showed a position before one below it. */
export function pullReader({ db, heads }: InstanceParts): ReadAfter {
  return async (after) => {
    const head = await heads.current(controller, null);
    if (head.position === after) return [];
    const texts: string[] = [];
    for await (const text of readLog(db, { controller, after, limit: Number.MAX_SAFE_INTEGER, head })) texts.push(text);
    const [first = '', ...rest] = texts.join('').split('\n');
    pullStart.parse(JSON.parse(first));
    return rest.flatMap((text): readonly ReadLine[] => {
      if (text === '') return [];
      const given = pullLine.parse(JSON.parse(text));
      if (!('line' in given)) return [];
      return [{ position: given.position, logHash: given.logHash, lineHash: createHash('sha256').update(given.line.header, 'utf8').digest('hex') }];
    });
  };
}
