// Conflict of interest: who has one is noted by anybody at the desk, and the noted account cannot decide; the own case is asked about by name.
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { foldSearchText } from '../../../shared/formats/search-text.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField } from '../../parts/field.tsx';
import { tell } from '../../parts/messages.ts';
import { useNameOf, useSession } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';

export interface InterestProps { readonly view: CaseView; readonly user: string; readonly onCommand: (command: CaseCommand) => Promise<boolean> }

/** The standing notes; and while the customer has the name of who looks, the question whether the case is their own. */
export function InterestNotes({ view, user }: Pick<InterestProps, 'view' | 'user'>) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const mine = sameName(nameOf(user), view.requester?.name ?? '') && !view.interests.some(({ actor }) => actor === user);
  return (
    <>
      {view.interests.map(({ actor, interest }) => <p className="note attention" key={actor}><span><b>{t('items.interest.standing', { by: nameOf(actor), why: t(`items.interest.${interest}`).toLowerCase() })}</b> {t('items.interest.who_can')}</span></p>)}
      {mine ? <p className="note attention">{t('items.interest.ownAsk')}</p> : null}
    </>
  );
}

function sameName(one: string, other: string): boolean {
  const parts = (name: string): string => name.split(/\s+/).map(foldSearchText).filter((part) => part !== '').toSorted().join(' ');
  return parts(one) !== '' && parts(one) === parts(other);
}

export function InterestForm({ view, user, onCommand, onBack }: InterestProps & { readonly onBack: () => void }) {
  const { t } = useWords();
  const users = useSession((state) => state.info?.users) ?? [];
  const [actor, setActor] = useState(user);
  const [interest, setInterest] = useState<'own-data' | 'relative' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && interest === null;
  const flag = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (interest === null) return;
    if (await onCommand({ kind: 'flag-interest', caseId: view.caseId, actor, interest })) { tell(`${t('items.interest.done')} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('items.interest.title')}</h3>
      <ErrorSummary errors={missing ? [{ fieldId: 'interest', text: t('items.interest.whyMissing') }] : []} attempt={attempt} />
      <SelectField id="interest-who" label={t('items.interest.who')} autoFocus value={actor} onChange={(event) => setActor(event.target.value)}>
        <option value={user}>{t('items.interest.me')}</option>
        {users.filter((one) => one.user !== user).map((one) => <option key={one.user} value={one.user}>{one.name}</option>)}
      </SelectField>
      <Choices id="interest" legend={t('items.interest.why')} error={missing ? t('items.interest.whyMissing') : undefined}>
        {(['own-data', 'relative'] as const).map((one) => <Choice key={one} kind="radio" name="interest" title={t(`items.interest.${one}`)} checked={interest === one} onChange={() => setInterest(one)} />)}
      </Choices>
      <div className="actions"><Button tone="go" command="go-on" onPress={flag}>{t('items.interest.go')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
