// Brings every desk's numbered lines into the journal, in central's order.
import { centralPaths, pullAnswer } from '../../../shared/protocol/central.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { acceptPulled } from '../journal/accept-pulled.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readMark } from '../journal/pull-mark.ts';
import { askCentral } from './ask-central.ts';
import { credentialsOf, urlOf, type CentralLink } from './central-link.ts';
import type { DeviceKeyRing } from './device-key-ring.ts';

const pageLines = 500;
const smallPageLines = 20;

/**
 * Pulls pages until central has no more. Every line's signature, its desk's chain and central's log hash
 * are verified; the first that does not fit stops the pull and what came before it stays. Nothing is
 * retried here; the next round asks again from the mark. Outcomes: those of askCentral and acceptPulled.
 */
export async function pull(journal: Journal, link: CentralLink, ring: DeviceKeyRing, controller: string): Promise<Result<{ readonly pulled: number }>> {
  let total = 0;
  let limit = pageLines;
  for (;;) {
    const mark = readMark(journal);
    const answer = await askCentral({ url: urlOf(link, centralPaths.pull, { after: mark.position, limit }), schema: pullAnswer, headers: credentialsOf(link) });
    if (!answer.ok && answer.code === 'too-large' && limit > smallPageLines) {
      limit = smallPageLines;
      continue;
    }
    if (!answer.ok) return answer;
    const { epoch, lines, last } = answer.value;
    // Central knows less than this desk has seen of it: restored from an old backup, or another store.
    if (last < mark.position || (mark.epoch !== null && mark.epoch !== epoch)) return refused('log-rewound');
    const page = { controller, epoch, lines };
    let accepted = acceptPulled(journal, { ...page, keys: ring.keys() });
    if (!accepted.ok && accepted.code === 'device-unknown') {
      const refreshed = await ring.refresh(link);
      if (!refreshed.ok) return refreshed;
      const from = readMark(journal).position;
      accepted = acceptPulled(journal, { ...page, lines: lines.filter((line) => line.position > from), keys: ring.keys() });
    }
    if (!accepted.ok) return accepted;
    total += lines.length;
    // Central shortens a page of large lines, so only `last` says that there is no more.
    if (lines.length === 0 || readMark(journal).position >= last) return ok({ pulled: total });
  }
}
