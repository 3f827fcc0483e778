// What has happened, newest first: a title of a few words, who, when (rule 30).
import type { PaperKind } from '../../../shared/domain/case/content.ts';
import { useNameOf } from '../../parts/session.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { eventWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';

export interface TimelineEvent { readonly id: string; readonly type: string; readonly at: string; readonly by: string; readonly paperKind?: PaperKind | undefined }

export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  return (
    <ol className="timeline">
      {events.map((event) => <li key={event.id}><time dateTime={event.at}>{dayAndClockOf(event.at)}</time><i aria-hidden="true" /><span>{eventWords(t, event.type)}{event.paperKind === undefined ? null : `: ${t(`paper.kind.${event.paperKind}`).toLowerCase()}`} <small>{nameOf(event.by)}</small></span></li>)}
    </ol>
  );
}
