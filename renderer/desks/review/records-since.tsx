// Records that came after access was granted: which, how many, and the contact person's word before the copy is made.
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { Button } from '../../parts/button.tsx';
import { useIsContactPerson } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { useItemNames } from './items/item-names.ts';

export interface RecordsSinceProps {
  readonly view: CaseView;
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
  /** What has come may speak of others too. */
  readonly onRedact: () => void;
}

export function RecordsSince({ view, onCommand, onRedact }: RecordsSinceProps) {
  const { t } = useWords();
  const names = useItemNames();
  const decides = useIsContactPerson();
  const [busy, setBusy] = useState(false);
  const since = view.recordsSince;
  if (since === null) return null;
  const confirm = async (): Promise<void> => {
    setBusy(true);
    await onCommand({ kind: 'confirm-records', caseId: view.caseId, right: 'access', seen: since.now });
    setBusy(false);
  };
  return (
    <div className="note attention" role="group" aria-label={t('deciding.since.title')}>
      <b>{t('deciding.since.title')}</b>
      <ul>{since.changes.map(({ system, category, was, is }) => <li key={`${system} ${category}`}>{t('deciding.since.row', { what: `${names.system(system)}: ${names.category(category)}`, was, is })}</li>)}</ul>
      <p>{decides ? t('deciding.since.text') : t('outcome.records-since-decision.next')}</p>
      {decides ? <div className="actions"><Button tone="go" command="go-on" disabled={busy} onPress={() => void confirm()}>{t('deciding.since.go')}</Button><Button onPress={onRedact}>{t('items.redact.open')}</Button></div> : null}
    </div>
  );
}
