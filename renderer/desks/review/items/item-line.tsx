// One row of the table: what it is, what the rule proposes, what the person decides; its ground and records beneath.
import { useState } from 'react';
import type { ItemRecord } from '../../../../shared/bridge/case-view.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/field.tsx';
import { useWords } from '../../../words/words.ts';
import { useItemNames } from './item-names.ts';
import { countOf, isKept, refsApart, shownDay, type ItemMode, type ItemRow, type RowOutcome } from './item-rows.ts';
import { foundIn, type ItemsFound } from './items-found.ts';
import { KeptDetails } from './kept-details.tsx';
import { ApartRecords, RestRecords } from './record-list.tsx';

const erasing: readonly RowOutcome[] = ['erased', 'anonymised', 'kept', 'restricted'];
const restricting: readonly RowOutcome[] = ['restricted', 'kept'];

export interface ItemLineProps {
  readonly caseId: CaseId;
  readonly row: ItemRow;
  readonly rows: readonly ItemRow[];
  readonly mode: ItemMode;
  /** What is looked for, and in which groups it stands; null when nothing is. */
  readonly found: ItemsFound | null;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (part: Partial<ItemRow>) => void;
  readonly onApart: (records: readonly ItemRecord[]) => void;
  readonly onJoin: () => void;
}

export function ItemLine({ caseId, row, rows, mode, found, errorOf, onChange, onApart, onJoin }: ItemLineProps) {
  const { t } = useWords();
  const name = useItemNames().row(row);
  const [text, isOpen, setOpen] = useOpen(found);
  const stays = mode === 'erasure' ? isKept(row) : row.outcome === 'kept';
  const asksDay = mode === 'erasure' && row.group.missing !== null;
  return (
    <>
      <tr data-open={row.outcome === null || undefined}>
        <th scope="row">{name}<RowCount row={row} rows={rows} found={found} />
          <span className="actions"><Button tone="slim" pressed={isOpen} label={t(isOpen ? 'items.hide' : 'items.show', { what: name })} onPress={() => setOpen(!isOpen)}>{isOpen ? '▾' : '▸'}</Button>
            {row.apart === null ? null : <Button tone="slim" label={t('items.join', { what: name })} onPress={onJoin}>✕</Button>}</span></th>
        <td><Proposal row={row} mode={mode} /></td>
        <td><OutcomeChoice row={row} name={name} mode={mode} error={errorOf('outcome')} onChange={onChange} /></td>
      </tr>
      {asksDay || stays || isOpen ? <tr className="more"><td colSpan={3}>
        {asksDay ? <MissingDay row={row} error={errorOf('event')} onChange={onChange} /> : null}
        {stays ? <KeptDetails key={row.outcome ?? ''} row={row} name={name} mode={mode} errorOf={errorOf} onChange={onChange} /> : null}
        {isOpen ? <RowRecords caseId={caseId} row={row} rows={rows} mode={mode} text={text} onApart={onApart} /> : null}
      </td></tr> : null}
    </>
  );
}

/** What is looked for is shown at once, and may be closed again. */
function useOpen(found: ItemsFound | null): readonly [text: string, isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const text = found?.text ?? '';
  const [pressed, setPressed] = useState({ text: '', isOpen: false });
  return [text, pressed.text === text ? pressed.isOpen : text !== '', (isOpen) => setPressed({ text, isOpen })];
}

function RowCount({ row, rows, found }: Pick<ItemLineProps, 'row' | 'rows' | 'found'>) {
  const { t } = useWords();
  return <small>{found === null || row.apart !== null ? t('items.records', { count: countOf(row, rows) }) : t('items.search.of', { found: foundIn(found, row.group), count: row.group.count })}</small>;
}

function RowRecords({ caseId, row, rows, mode, text, onApart }: Pick<ItemLineProps, 'caseId' | 'row' | 'rows' | 'mode' | 'onApart'> & { readonly text: string }) {
  const { apart, group } = row;
  if (apart !== null) return <ApartRecords category={group.category} records={apart} />;
  return <RestRecords caseId={caseId} right={mode} group={group} text={text} except={refsApart(row, rows)} onApart={mayPart(row, mode) ? onApart : null} />;
}

function mayPart({ apart, group }: ItemRow, mode: ItemMode): boolean {
  return mode === 'erasure' && apart === null && group.count > 1;
}

type PartProps = Pick<ItemLineProps, 'row' | 'onChange'> & { readonly error: string | undefined };

function OutcomeChoice({ row, name, mode, error, onChange }: PartProps & { readonly name: string; readonly mode: ItemMode }) {
  const { t } = useWords();
  const outcomes = mode === 'erasure' ? erasing : restricting;
  const said = (one: RowOutcome): string => (mode === 'restriction' && (one === 'kept' || one === 'restricted') ? t(`items.restricting.${one}`) : t(`items.outcome.${one}`));
  return (
    <>
      {error === undefined ? null : <span className="error" id={`${row.id}-error`}>{error}</span>}
      <select id={`${row.id}-outcome`} aria-label={t('items.outcomeOf', { what: name })} aria-invalid={error !== undefined || undefined} aria-describedby={error === undefined ? undefined : `${row.id}-error`} value={row.outcome ?? ''}
        onChange={(event) => onChange({ outcome: outcomes.find((one) => one === event.target.value) ?? null })}>
        <option value="">{t('items.choose')}</option>
        {outcomes.map((one) => <option key={one} value={one}>{said(one)}</option>)}
      </select>
    </>
  );
}

function MissingDay({ row, error, onChange }: PartProps) {
  const { t } = useWords();
  return <TextField id={`${row.id}-event`} className="date" label={t(row.group.missing === 'financialYearEnd' ? 'items.events.financialYearEnd' : 'items.events.recorded')} hint={t('items.eventHint')} error={error} maxLength={20} value={row.event} onChange={(event) => onChange({ event: event.target.value })} />;
}

function Proposal({ row: { group, outcome: decided }, mode }: { readonly row: ItemRow; readonly mode: ItemMode }) {
  const { t, language } = useWords();
  if (mode === 'restriction') return <>{t('items.proposal.restricted')}</>;
  if (group.missing !== null) return <b className="open">{t('items.proposal.missing')}</b>;
  switch (group.outcome) {
    case 'erased': case 'anonymised': case 'not-found': return <>{t('items.proposal.erased')}</>;
    case 'restricted': case 'kept': return group.until === null ? <>{t('items.proposal.kept')}</> : <>{t('items.proposal.keptUntil', { until: shownDay(group.until) })}{group.law === null ? null : <small>{group.law[language]}</small>}</>;
    case 'person-decides': case null: return decided === null ? <b className="open">{t('items.proposal.person')}</b> : <>{t('items.proposal.person')}</>;
  }
}
