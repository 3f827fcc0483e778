// What a desk does when central's log goes on in another epoch: finds the last place where both agree, and takes back what came after it.
import { centralPaths, pullLine, pullMediaType, pullStart, type LogHead } from '../../../shared/protocol/central.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { noHash } from '../../../shared/protocol/line.ts';
import { logHashAfter } from '../journal/accept-pulled.ts';
import { adoptEpoch, logHashAt } from '../journal/adopt-epoch.ts';
import { lineHash } from '../journal/line-row.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readMark } from '../journal/pull-mark.ts';
import { urlOf, type CentralLink } from './central-link.ts';
import { streamCentral } from './stream-central.ts';

/**
 * Nothing to do in the epoch the desk follows. Outcomes: `log-rewound` when the log is shorter than what this desk saw of the
 * same epoch, or of an epoch before the one it follows; those of streamCentral; `not-saved`.
 */
export async function adoptEpochOf(link: CentralLink, journal: Journal, head: LogHead): Promise<Result<{ readonly voided: number }>> {
  const mark = readMark(journal);
  if (mark.epoch === null) return adoptFirst(journal, head);
  if (mark.epoch === head.epoch) return continues(journal, head) ? ok({ voided: 0 }) : refused('log-rewound', { values: { position: Math.min(mark.position, head.position) } });
  // The store will learn from the head this desk shows that it was set back; until then nothing of it is followed.
  if (head.ordinal <= mark.ordinal) return refused('log-rewound', { values: { position: mark.position } });
  const agreed = await lastAgreed(link, journal, head);
  return agreed.ok ? adoptEpoch(journal, { head, agreed: agreed.value }) : agreed;
}

/** Within one epoch the log only grows: neither shorter than what was pulled, nor another where this desk knows it. */
function continues(journal: Journal, head: LogHead): boolean {
  const ours = logHashAt(journal, head.position);
  return head.position >= readMark(journal).position && (ours === null || ours === head.logHash);
}

/** Before the first receipt or line is kept, the desk takes the epoch they come in: only then can it miss what central loses. */
export function adoptFirst(journal: Journal, head: LogHead): Result<{ readonly voided: number }> {
  return adoptEpoch(journal, { head, agreed: { position: 0, logHash: noHash } });
}

interface Agreed { readonly position: number; readonly logHash: string }

/** Agreement is of whole beginnings, so the last agreed place is found by halving: about 20 short questions for a million lines. */
async function lastAgreed(link: CentralLink, journal: Journal, head: LogHead): Promise<Result<Agreed>> {
  const highest = Math.min(readMark(journal).position, head.position);
  const atHighest = await agreesAt(link, journal, { head, position: highest });
  if (!atHighest.ok) return atHighest;
  let low = atHighest.value ? highest : 0;
  let high = highest;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const agrees = await agreesAt(link, journal, { head, position: middle });
    if (!agrees.ok) return agrees;
    if (agrees.value) low = middle;
    else high = middle;
  }
  const logHash = logHashAt(journal, low);
  return logHash === null ? refused('log-rewound', { values: { position: low } }) : ok({ position: low, logHash });
}

/** Whether central's log up to the position is the one this desk saw: its end, or its next line, continues our hash. */
async function agreesAt(link: CentralLink, journal: Journal, { head, position }: { readonly head: LogHead; readonly position: number }): Promise<Result<boolean>> {
  const ours = logHashAt(journal, position);
  if (ours === null) return ok(false);
  if (position === head.position) return ok(ours === head.logHash);
  const stream = streamCentral(link, { url: urlOf(link, centralPaths.pull, { after: position, limit: 1 }), accept: pullMediaType, headers: {} });
  try {
    const start = await stream.next();
    if (start.done === true) return refused('central-answer-invalid');
    if (!start.value.ok) return start.value;
    const next = await stream.next();
    if (next.done === true) return refused('central-unreachable');
    if (!next.value.ok) return next.value;
    const line = pullLine.safeParse(next.value.value);
    if (!pullStart.safeParse(start.value.value).success || !line.success || !('line' in line.data)) return refused('central-answer-invalid');
    const { position: at, logHash, line: wire } = line.data;
    return ok(at === position + 1 && logHashAfter(ours, at, lineHash(wire.header)) === logHash);
  } finally {
    await stream.return(undefined);
  }
}
