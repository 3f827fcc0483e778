// Records that came after access or portability was granted: which, how many, and the contact person's word before the copy or the file is made.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { Button } from '../../parts/button.tsx';
import { useIsContactPerson } from '../../parts/session.ts';
import { useWords, type Say } from '../../words/words.ts';
import { useItemNames } from './items/item-names.ts';

export interface RecordsSinceProps {
  readonly view: CaseView;
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
  /** What has come may speak of others too. */
  readonly onRedact: () => void;
}

const madeOf: Readonly<Record<'access' | 'portability', readonly string[]>> = { access: ['copy', 'access-file'], portability: ['portability-file'] };

export function RecordsSince({ view, onCommand, onRedact }: RecordsSinceProps) {
  const { t } = useWords();
  const names = useItemNames();
  const decides = useIsContactPerson();
  const since = view.recordsSince;
  if (since === null) return null;
  const made = view.papers.some((paper) => madeOf[since.right].includes(paper.kind));
  const confirm = (): Promise<boolean> => onCommand({ kind: 'confirm-records', caseId: view.caseId, right: since.right, seen: since.now });
  return (
    <div className={made ? 'note records-since' : 'note attention records-since'} role="group" aria-label={t('deciding.since.title')} tabIndex={-1} ref={takeLostFocus}>
      <b>{t('deciding.since.title')}</b>
      <ul>{since.changes.map((change) => <li key={`${change.system} ${change.category}`}><span><b>{names.category(change.category)}</b> <small>{names.system(change.system)}</small></span> <span>{changeWords(t, change)}</span></li>)}</ul>
      {/* Each copy holds only what somebody had looked at when it was made. */}
      {made ? <p>{t(`deciding.since.made.${since.right}`)}</p> : null}
      <p>{decides ? t(`deciding.since.text.${since.right}`) : t('outcome.records-since-decision.next')}</p>
      {/* Without a key: it stands where the copy was asked for, and the same key pressed twice would confirm what nobody has read. */}
      {decides ? <div className="actions"><Button tone="go" onPress={confirm}>{t('deciding.since.go')}</Button>{since.right === 'access' ? <Button onPress={onRedact}>{t('items.redact.open')}</Button> : null}</div> : null}
    </div>
  );
}

function changeWords(t: Say, { was, is, changed }: NonNullable<CaseView['recordsSince']>['changes'][number]): string {
  if (changed !== null) return t('deciding.since.texts', { count: changed, is });
  return t(was === is ? 'deciding.since.others' : 'deciding.since.row', { was, is });
}

/** It may take the place of the very button that was pressed. */
function takeLostFocus(panel: HTMLElement | null): void {
  if (document.activeElement === document.body) panel?.focus();
}
