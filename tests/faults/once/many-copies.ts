// One push sent very many times at once to both central instances.
import { centralPaths, pushAnswer } from '../../../shared/protocol/central.ts';
import type { OnceWorld } from './once-world.ts';

export interface Copies {
  readonly copies: number;
  /** Copies answered with a receipt, and those sent away as too many calls. */
  readonly receipted: number;
  readonly sentAway: number;
  /** Rows of each line of the push. */
  readonly rows: readonly number[];
  /** Different places that receipts gave the lines; one a line is right. */
  readonly places: number;
  /** Other answers, and receipts that do not verify. */
  readonly wrong: readonly string[];
}

const linesInPush = 3;

interface Answered { readonly status: number; readonly text: string }

async function sent(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answered> {
  try {
    const answer = await fetch(`${url}/${centralPaths.push}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : 'failed' };
  }
}

export async function manyCopies({ centrals, desk, rows }: OnceWorld, copies: number): Promise<Copies> {
  const ids = desk.write(linesInPush);
  const body = JSON.stringify({ lines: desk.wires(ids) });
  const answers = await Promise.all(Array.from({ length: copies }, (_, copy) => sent(centrals.all[copy % centrals.all.length]?.url ?? '', desk.enrolled.headers, body)));
  const places = new Set<string>();
  const wrong: string[] = [];
  let receipted = 0;
  let sentAway = 0;
  for (const { status, text } of answers) {
    if (status === 429) {
      sentAway += 1;
      continue;
    }
    const parsed = status === 200 ? pushAnswer.parse(JSON.parse(text)) : null;
    if (parsed?.receipts.length !== linesInPush || !parsed.receipts.every((receipt) => desk.enrolled.isReceipt(receipt))) {
      wrong.push(`${status}: ${text.slice(0, 100)}`);
      continue;
    }
    receipted += 1;
    for (const { lineId, epoch, position, logHash } of parsed.receipts) places.add([lineId, epoch, position, logHash].join(' '));
  }
  return { copies, receipted, sentAway, rows: await rows.of(ids), places: places.size, wrong };
}

export function copiesAreOne({ rows, places, receipted, wrong }: Copies): boolean {
  return rows.every((count) => count === 1) && places === rows.length && receipted > 0 && wrong.length === 0;
}
