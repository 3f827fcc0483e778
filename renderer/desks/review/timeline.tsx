// What has happened, newest first: a title of a few words, who, when (rule 30).
import type { ListLine } from '../../../shared/domain/list-line.ts';
import { useNameOf } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { eventWords } from '../../words/event-words.ts';
import { useWords, type Say } from '../../words/words.ts';

function decisionWords(t: Say, decision: string | undefined): string {
  return decision === 'granted' || decision === 'refused' ? `: ${t(`state.${decision}`).toLowerCase()}` : '';
}

/** A failed check is an event of its own: it must not read like a passed one. So is a settlement among decisions. */
function titleOf({ type, fields }: ListLine): string {
  if (fields.replaces !== undefined) return 'conflict-settled';
  return fields.verdict === 'failed' ? 'identity-failed' : type;
}

export function Timeline({ lines }: { readonly lines: readonly ListLine[] }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <ol className="timeline">
      {lines.map((line) => (
        <li key={line.id}>
          <time dateTime={line.at}>{dayAndClockOf(line.at)}</time><i aria-hidden="true" />
          <span>{eventWords(t, titleOf(line))}{line.fields.paperKind === undefined ? null : `: ${t(`paper.kind.${line.fields.paperKind}`).toLowerCase()}`}{decisionWords(t, line.fields.decision)} <small>{nameOf(line.actor)}</small></span>
        </li>
      ))}
    </ol>
  );
}
