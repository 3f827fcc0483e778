// What an access decision leaves out of the copy for the sake of others: chosen place by place, told with its ground (Art. 15(4), R32).
import { useEffect, useState } from 'react';
import type { CaseView, ItemGroup } from '../../../../shared/bridge/case-view.ts';
import { reasonsMax } from '../../../../shared/domain/case/decision-content.ts';
import { placesMost, redactionGrounds, type Redaction, type RedactionGround } from '../../../../shared/rules/redaction.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNote } from '../../../parts/draft-note.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { SelectField, TextArea } from '../../../parts/field.tsx';
import { useFormDraft, useKept, type FormDraft } from '../../../parts/form-draft.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { useWords } from '../../../words/words.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { useItemNames } from './item-names.ts';
import { RedactGroup } from './redact-group.tsx';
import { isSame, named, proposedPlaces, redactionsFrom, withPlaces, type Place } from './redact-places.ts';
import { redactDraft, type RedactDraft } from './redact-draft.ts';
import { useItems } from './use-items.ts';
import { RedactWord } from './redact-word.tsx';
import { useLeftPlaces } from './use-left-places.ts';
import './items.css';

export interface Withheld { readonly redactions: Redaction[]; readonly reasons: string }
export interface RedactFormProps { readonly view: CaseView; /** `written`: run once the decision is in the journal. */ readonly onGrant: (withheld: Withheld, written: () => Promise<void>) => Promise<void>; readonly onBack: () => void; /** What has come since the decision: confirmed, and without reasons of its own. */ readonly confirms?: boolean }

export function RedactForm(props: RedactFormProps) {
  const { t } = useWords();
  const { groups, refusal } = useItems(props.view.caseId, 'access');
  const draft = useFormDraft({ caseId: props.view.caseId, form: props.confirms === true ? 'redact-since' : 'redact' }, redactDraft);
  const left = useLeftPlaces({ caseId: props.view.caseId, groups, draft });
  if (groups !== null && groups.length > 0) return draft === null || left === undefined ? null : <OpenedForm {...props} groups={groups} draft={draft} left={left} />;
  return (
    <section className="by-items">
      <h2>{t('items.title.access')}</h2>
      {refusal !== null ? <RefusalNote refusal={refusal} /> : <p role="status">{groups === null ? t('items.opening') : t('items.redact.nothing')}</p>}
      <div className="actions"><Button autoFocus onPress={props.onBack}>{t('app.back')}</Button></div>
    </section>
  );
}

function OpenedForm({ view, groups, onGrant, onBack, confirms = false, draft, left }: RedactFormProps & { readonly groups: readonly ItemGroup[]; readonly draft: FormDraft<RedactDraft>; readonly left: readonly Place[] | null }) {
  const { t } = useWords();
  const names = useItemNames();
  const [places, setPlaces] = useState<readonly Place[]>(() => left ?? proposedPlaces(groups));
  const [typed, setTyped] = useState(draft.left?.typed ?? '');
  const [ground, setGround] = useState<RedactionGround>(draft.left?.ground ?? 'others-rights');
  const [reasons, setReasons] = useState(() => draft.left?.reasons ?? wordsIn(view.language ?? 'fi').items.defaultReasons.access);
  useKept(draft, { places: [...places], typed, ground, reasons });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLInputElement>('#redact-word')?.focus(), []);
  const isUnreasoned = !confirms && reasons.trim() === '';
  const going = named(places);
  const isTooMany = going.length > placesMost;
  const errors = attempt === 0 ? [] : [
    ...(isTooMany ? [{ fieldId: 'redact-word', text: t('items.missing.placesMost', { count: going.length, most: placesMost }) }] : []),
    ...(places.length === 0 ? [{ fieldId: 'redact-word', text: t('items.missing.places') }] : []),
    ...(isUnreasoned ? [{ fieldId: 'redact-reasons', text: t('items.missing.whole') }] : []),
  ];
  const errorOf = (id: string): string | undefined => errors.find(({ fieldId }) => fieldId === id)?.text;
  const toggle = (place: Place, on: boolean): void => setPlaces((before) => (on ? withPlaces(before, [place]) : before.filter((one) => !isSame(one, place))));
  const grant = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (places.length === 0 || isTooMany || isUnreasoned) return;
    await onGrant({ redactions: redactionsFrom(going, ground), reasons: reasons.trim() }, draft.drop);
  };
  return (
    <section className="by-items">
      <h2>{t('items.title.access')}</h2>
      <p className="quiet">{t('items.redact.intro')} {t('items.logged')}</p>
      <DraftNote draft={draft} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <RedactWord caseId={view.caseId} typed={typed} onTyped={setTyped} places={places} onPlaces={setPlaces} error={errorOf('redact-word')} />
      {groups.map((group) => <RedactGroup key={`${group.system} ${group.category}`} caseId={view.caseId} group={group} title={`${names.system(group.system)}: ${names.category(group.category)}`} places={places.filter(({ system, category }) => system === group.system && category === group.category)} onToggle={toggle} />)}
      <div className="by-items-foot">
        <p role="status"><b>{t('items.redact.places', { count: going.length })}</b></p>
        <SelectField id="redact-ground" label={t('items.redact.ground')} value={ground} onChange={(event) => setGround(redactionGrounds.find((one) => one === event.target.value) ?? 'others-rights')}>
          {redactionGrounds.map((one) => <option key={one} value={one}>{t(`case.grounds.${one}`)} ({t(`case.groundLaw.${one}`)})</option>)}
        </SelectField>
        {confirms ? null : <TextArea id="redact-reasons" label={t('case.reasons')} hint={t('case.reasonsHint')} error={errorOf('redact-reasons')} maxLength={reasonsMax} value={reasons} onChange={(event) => setReasons(event.target.value)} />}
        <p className="quiet">{t(confirms ? 'deciding.since.final' : 'deciding.final')}</p>
        <div className="actions">
          <Button tone="go" command="go-on" onPress={grant}>{t(confirms ? 'deciding.since.redactGo' : 'items.redact.go')}</Button>
          <Button onPress={onBack}>{t('app.back')}</Button>
        </div>
      </div>
    </section>
  );
}
