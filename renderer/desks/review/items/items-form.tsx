// Erasure and restriction decided item by item on the person's own records; the whole decision follows from the rows (R20, Art. 17, 18).
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import type { CaseView, ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import { reasonsMax } from '../../../../shared/domain/case/decision-content.ts';
import type { Language } from '../../../../shared/registers/words.ts';
import { Button } from '../../../parts/button.tsx';
import { DraftNote } from '../../../parts/draft-note.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { useFormDraft, useKept, type FormDraft } from '../../../parts/form-draft.ts';
import { tell } from '../../../parts/messages.ts';
import { useToday } from '../../../parts/session.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { rightWords } from '../../../words/event-words.ts';
import { useWords } from '../../../words/words.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { DraftSince } from './draft-since.tsx';
import { draftOfRows, itemsDraft, rowsWithDraft, type ItemsDraft, type LeftRow } from './item-draft.ts';
import { ItemLine } from './item-line.tsx';
import { useItemNames } from './item-names.ts';
import { faultsOf, itemsFrom, rowsComeTo, rowsFrom, sumOf, withApart, withJoined, type ItemMode, type ItemRow } from './item-rows.ts';
import { ItemSearch } from './item-search.tsx';
import { foundIn, type ItemsFound } from './items-found.ts';
import { SetForAll } from './set-for-all.tsx';
import { useItems } from './use-items.ts';
import { useLeftRows } from './use-left-rows.ts';
import './items.css';

export interface ByItemProps { readonly view: CaseView; readonly mode: ItemMode; readonly onCommand: (command: CaseCommand) => Promise<boolean>; readonly onWhole: () => void; readonly onBack: () => void }

export function ItemsForm(props: ByItemProps) {
  const { t } = useWords();
  const { view, mode, onBack } = props;
  const { groups, refusal } = useItems(view.caseId, mode);
  const draft = useFormDraft({ caseId: view.caseId, form: `items:${mode}` }, itemsDraft);
  const left = useLeftRows({ caseId: view.caseId, right: mode, groups, draft });
  if (groups === null || groups.length === 0) {
    return (
      <section className="by-items">
        <h2>{t(`items.title.${mode}`)}</h2>
        {refusal !== null ? <RefusalNote refusal={refusal} /> : <p role="status">{groups === null ? t('items.opening') : t('items.none')}</p>}
        <div className="actions">{groups === null ? null : <Button autoFocus onPress={props.onWhole}>{t('items.wholeRefusal')}</Button>}<Button onPress={onBack}>{t('app.back')}</Button></div>
      </section>
    );
  }
  return draft === null || left === null ? null : <OpenedForm {...props} groups={groups} draft={draft} left={left} />;
}

function OpenedForm({ view, mode, groups, onCommand, onWhole, onBack, draft, left }: ByItemProps & { readonly groups: readonly ItemGroup[]; readonly draft: FormDraft<ItemsDraft>; readonly left: readonly LeftRow[] }) {
  const { t } = useWords();
  const names = useItemNames();
  const today = useToday();
  const said = wordsIn(view.language ?? 'fi').items;
  const [rows, setRows] = useState(() => firstRows(groups, { mode, language: view.language ?? 'fi', left }));
  const [found, setFound] = useState<ItemsFound | null>(null);
  const [reasons, setReasons] = useState<string | null>(draft.left?.reasons ?? null);
  useKept(draft, { rows: draftOfRows(rows), reasons });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLElement>('.by-items h2')?.focus(), []);
  const decision = rowsComeTo(rows, mode);
  const usual = decision === 'partly' || decision === 'refused' ? mode === 'restriction' ? said.defaultReasons.restriction : said.defaultReasons[decision] : '';
  const whole = reasons ?? usual;
  const faults = rows.flatMap((row) => faultsOf(row, mode, today).map((field) => ({ row, field })));
  const listed = [
    ...faults.map(({ row, field }) => ({ fieldId: `${row.id}-${field}`, text: t(`items.missing.${field}`, { what: names.row(row) }) })),
    ...(usual !== '' && whole.trim() === '' ? [{ fieldId: 'whole-reasons', text: t('items.missing.whole') }] : []),
  ];
  const shownErrors = attempt === 0 ? [] : listed;
  const errorOf = (id: string): string | undefined => shownErrors.find(({ fieldId }) => fieldId === id)?.text;
  const decide = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    // What is missing may stand in a row that is out of sight.
    if (listed.length > 0) setFound(null);
    if (decision === null || listed.length > 0) return;
    const written = await onCommand({ kind: 'decide-right', caseId: view.caseId, right: mode, decision, items: itemsFrom(rows, today), ...(whole.trim() === '' ? {} : { reasons: whole.trim() }) });
    if (written) { await draft.drop(); tell(`${rightWords(t, mode)}: ${t(`deciding.outcome.${decision}`)} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <section className="by-items">
      <h2 tabIndex={-1}>{t(`items.title.${mode}`)}</h2>
      <p className="quiet">{t(`items.intro.${mode}`)} {t('items.logged')}</p>
      <DraftNote draft={draft} />
      <DraftSince rows={rows} left={left} />
      <ErrorSummary errors={shownErrors} attempt={attempt} />
      {mode === 'erasure' ? <SetForAll open={rows.filter(({ outcome }) => outcome === null).length} onSet={(part) => setRows(rows.map((row) => (row.outcome === null ? { ...row, ...part } : row)))} /> : null}
      <ItemSearch caseId={view.caseId} right={mode} groups={groups} found={found} onFound={setFound} />
      <ItemsTable view={view} mode={mode} rows={rows} found={found} errorOf={errorOf} onRows={setRows} />
      <div className="by-items-foot">
        <p role="status"><b>{t(mode === 'erasure' ? 'items.sum' : 'items.sumRestricted', sumOf(rows, mode))}</b> {decision === null ? t('items.comesToOpen') : t('items.comesTo', { decision: t(`deciding.outcome.${decision}`) })}</p>
        {usual === '' ? null : <TextArea id="whole-reasons" label={t('case.reasons')} hint={t('case.reasonsHint')} error={errorOf('whole-reasons')} maxLength={reasonsMax} value={whole} onChange={(event) => setReasons(event.target.value)} />}
        <p className="quiet">{t('deciding.final')}</p>
        <div className="actions">
          <Button tone="go" command="go-on" onPress={decide}>{t('deciding.go')}</Button>
          <Button onPress={onWhole}>{t('items.wholeRefusal')}</Button>
          <Button onPress={onBack}>{t('app.back')}</Button>
        </div>
      </div>
    </section>
  );
}

interface TableProps extends Pick<ByItemProps, 'view' | 'mode'> { readonly rows: readonly ItemRow[]; readonly found: ItemsFound | null; readonly errorOf: (id: string) => string | undefined; readonly onRows: Dispatch<SetStateAction<readonly ItemRow[]>> }

/** While something is looked for, only the groups that hold it. */
function ItemsTable({ view, mode, rows, found, errorOf, onRows }: TableProps) {
  const { t } = useWords();
  const names = useItemNames();
  const shown = rows.filter(({ group }) => found === null || foundIn(found, group) > 0);
  const change = (id: string, part: Partial<ItemRow>): void => onRows((before) => before.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <table className="items">
      <thead><tr><th scope="col">{t('items.column.what')}</th><th scope="col">{t('items.column.proposal')}</th><th scope="col">{t('items.column.decision')}</th></tr></thead>
      {[...Map.groupBy(shown, ({ group }) => group.system)].map(([system, of]) => (
        <tbody key={system}>
          <tr className="group"><th scope="rowgroup" colSpan={3}>{names.system(system)}</th></tr>
          {of.map((row) => <ItemLine key={row.id} caseId={view.caseId} row={row} rows={rows} mode={mode} found={found} errorOf={(field) => errorOf(`${row.id}-${field}`)} onChange={(part) => change(row.id, part)}
            onApart={(records) => onRows((before) => withApart(before, row, records))} onJoin={() => onRows((before) => withJoined(before, row))} />)}
        </tbody>
      ))}
    </table>
  );
}

function firstRows(groups: readonly ItemGroup[], { mode, language, left }: { readonly mode: ItemMode; readonly language: Language; readonly left: readonly LeftRow[] }): readonly ItemRow[] {
  const said = wordsIn(language).items;
  const fresh = rowsFrom(groups, { mode, language, lawReasons: (until, law) => said.lawReasons.replace('{{until}}', until).replace('{{law}}', law) });
  return left.length === 0 ? fresh : rowsWithDraft(fresh, left);
}
