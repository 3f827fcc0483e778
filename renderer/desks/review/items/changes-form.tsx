// A rectification decided field by field; what stays as it is while the customer contests it gets their statement and a restriction (Art. 16, 18(1)(a)).
import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { FieldChange } from '../../../../shared/domain/case/asked-right.ts';
import { rectificationComesTo } from '../../../../shared/domain/case/check-changes.ts';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import { decidedChange, reasonsMax, type DecidedChange } from '../../../../shared/domain/case/decision-content.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice, Choices } from '../../../parts/choice.tsx';
import { DraftNote } from '../../../parts/draft-note.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { useFormDraft, useKept, type FormDraft } from '../../../parts/form-draft.ts';
import { tell } from '../../../parts/messages.ts';
import { shown } from '../../../parts/shown.ts';
import { rightWords } from '../../../words/event-words.ts';
import { useWords } from '../../../words/words.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { useItemNames } from './item-names.ts';
import './items.css';

const typedChange = z.strictObject({ outcome: decidedChange.shape.outcome.nullable(), reasons: z.string().max(1000), contested: z.boolean(), statement: z.string().max(2000) });
type Typed = Readonly<z.infer<typeof typedChange>>;
/** `reasons`: of the whole; null while the usual ones stand. */
const changesDraft = z.strictObject({ rows: z.array(typedChange).max(50), reasons: z.string().max(6000).nullable() });
type ChangesDraft = z.infer<typeof changesDraft>;
export interface ChangesFormProps { readonly view: CaseView; readonly changes: readonly FieldChange[]; readonly onCommand: (command: CaseCommand) => Promise<boolean>; readonly onWhole: () => void; readonly onBack: () => void }

export function ChangesForm(props: ChangesFormProps) {
  const draft = useFormDraft({ caseId: props.view.caseId, form: 'changes' }, changesDraft);
  return draft === null ? null : <OpenedForm {...props} draft={draft} />;
}

function OpenedForm({ view, changes, onCommand, onWhole, onBack, draft }: ChangesFormProps & { readonly draft: FormDraft<ChangesDraft> }) {
  const { t } = useWords();
  const names = useItemNames();
  const [rows, setRows] = useState<readonly Typed[]>(() => changes.map((one, place) => draft.left?.rows[place] ?? { outcome: null, reasons: '', contested: true, statement: one.new }));
  const [reasons, setReasons] = useState<string | null>(draft.left?.reasons ?? null);
  useKept(draft, { rows, reasons });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLInputElement>('.change-row input')?.focus(), []);
  const nameOf = (place: number): string => { const one = changes[place]; return one === undefined ? '' : `${names.category(one.category)}: ${shown(one.field)}`; };
  const decided = rows.flatMap(({ outcome }) => (outcome === null ? [] : [{ outcome }]));
  const decision = decided.length === rows.length ? rectificationComesTo(decided) : null;
  const usual = decision === null || decision === 'granted' ? '' : wordsIn(view.language ?? 'fi').items.defaultReasons.rectification;
  const whole = reasons ?? usual;
  const errors = attempt === 0 ? [] : [
    ...rows.flatMap((row, place) => faultsOf(row).map((field) => ({ fieldId: `change-${String(place)}-${field}`, text: t(`items.missing.${field}`, { what: nameOf(place) }) }))),
    ...(usual !== '' && whole.trim() === '' ? [{ fieldId: 'whole-reasons', text: t('items.missing.whole') }] : []),
  ];
  const errorOf = (id: string): string | undefined => errors.find(({ fieldId }) => fieldId === id)?.text;
  const decide = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (decision === null || rows.some((row) => faultsOf(row).length > 0) || (usual !== '' && whole.trim() === '')) return;
    const said = rows.map((row, place) => changeFrom(row, place));
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: 'rectification', decision, changes: said, ...(whole.trim() === '' ? {} : { reasons: whole.trim() }) });
    if (written) { await draft.drop(); tell(`${rightWords(t, 'rectification')}: ${t(`deciding.outcome.${decision}`)} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('items.title.rectification')}</h3>
      <DraftNote draft={draft} />
      <ErrorSummary errors={errors} attempt={attempt} />
      {changes.map((one, place) => <ChangeRow key={nameOf(place)} place={place} name={nameOf(place)} change={one} row={rows[place] ?? never()} errorOf={errorOf} onChange={(part) => setRows(rows.map((row, at) => (at === place ? { ...row, ...part } : row)))} />)}
      <p role="status">{decision === null ? t('items.comesToOpen') : t('items.comesTo', { decision: t(`deciding.outcome.${decision}`) })}</p>
      {usual === '' ? null : <TextArea id="whole-reasons" label={t('case.reasons')} hint={t('case.reasonsHint')} error={errorOf('whole-reasons')} maxLength={reasonsMax} value={whole} onChange={(event) => setReasons(event.target.value)} />}
      <p className="quiet">{t('deciding.final')}</p>
      <div className="actions">
        <Button tone="go" command="go-on" onPress={decide}>{t('deciding.go')}</Button>
        <Button onPress={onWhole}>{t('items.wholeRefusal')}</Button>
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}

function never(): never {
  throw new Error('each field has its row');
}

function faultsOf({ outcome, reasons, contested, statement }: Typed): readonly ('outcome' | 'reasons' | 'statement')[] {
  if (outcome === null) return ['outcome'];
  if (outcome === 'rectified') return [];
  return [...(reasons.trim() === '' ? ['reasons' as const] : []), ...(contested && statement.trim() === '' ? ['statement' as const] : [])];
}

function changeFrom({ outcome, reasons, contested, statement }: Typed, place: number): DecidedChange {
  const kept = outcome === 'not-changed';
  return { place, outcome: outcome ?? 'rectified', reasons: kept ? reasons.trim() : '', statement: kept && contested ? statement.trim() : '' };
}

interface RowProps { readonly place: number; readonly name: string; readonly change: FieldChange; readonly row: Typed; readonly errorOf: (id: string) => string | undefined; readonly onChange: (part: Partial<Typed>) => void }

function ChangeRow({ place, name, change, row, errorOf, onChange }: RowProps) {
  const { t } = useWords();
  const id = `change-${String(place)}`;
  return (
    <div className="change-row">
      <Choices id={`${id}-outcome`} legend={name} error={errorOf(`${id}-outcome`)} size="small">
        {(['rectified', 'not-changed'] as const).map((one) => <Choice key={one} kind="radio" name={id} title={t(`items.changes.${one}`)} checked={row.outcome === one} onChange={() => onChange({ outcome: one })} />)}
      </Choices>
      <dl className="facts">
        <dt>{t('items.changes.old')}</dt><dd>{change.old.trim() === '' ? t('items.changes.empty') : shown(change.old)}</dd>
        <dt>{t('items.changes.is')}</dt><dd>{shown(change.new)}</dd>
        {change.evidence.trim() === '' ? null : <><dt>{t('items.changes.evidence')}</dt><dd>{shown(change.evidence)}</dd></>}
      </dl>
      {row.outcome !== 'not-changed' ? null : <>
        <TextArea id={`${id}-reasons`} label={t('items.reasons')} error={errorOf(`${id}-reasons`)} maxLength={1000} value={row.reasons} onChange={(event) => onChange({ reasons: event.target.value })} />
        <Choice kind="checkbox" title={t('items.changes.contested')} note={t('items.changes.contestedNote')} checked={row.contested} onChange={(event) => onChange({ contested: event.target.checked })} />
        {row.contested ? <TextArea id={`${id}-statement`} label={t('items.changes.statement')} error={errorOf(`${id}-statement`)} maxLength={2000} value={row.statement} onChange={(event) => onChange({ statement: event.target.value })} /> : null}
      </>}
    </div>
  );
}
