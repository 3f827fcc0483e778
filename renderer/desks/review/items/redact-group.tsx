// The records of one category with the fields where others' data may stand; what goes is struck through.
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import { Button } from '../../../parts/button.tsx';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { shown } from '../../../parts/shown.ts';
import { useWords } from '../../../words/words.ts';
import { useItemNames } from './item-names.ts';
import { PageSteps } from './page-steps.tsx';
import { isSame, runsOf, type Place } from './redact-places.ts';
import { useRecordPage } from './use-record-page.ts';

/** The longest text of one field on the screen; the rest is redacted with the whole field or by its words. */
const longest = 4000;

const none: readonly string[] = [];

export interface RedactGroupProps { readonly caseId: CaseId; readonly group: ItemGroup; readonly title: string; readonly places: readonly Place[]; readonly onToggle: (place: Place, on: boolean) => void }

export function RedactGroup({ caseId, group, title, places, onToggle }: RedactGroupProps) {
  const { t } = useWords();
  const names = useItemNames();
  const { system, category, keys, count } = group;
  const { page, refusal, go } = useRecordPage({ caseId, right: 'access', group, text: '', except: none });
  const everywhere = (field: string): Place => ({ system, category, record: null, field, piece: null });
  return (
    <section>
      <h3>{title} <small>{t('items.records', { count })}</small></h3>
      {count < 2 ? null : <div className="actions">{keys.map((key) => {
        const place = everywhere(key);
        const on = places.some((one) => isSame(one, place));
        return <Button key={key} tone="slim" pressed={on} label={t('items.redact.everywhereOf', { what: names.field(category, key) })} onPress={() => onToggle(place, !on)}>{t('items.redact.everywhere')}: {names.field(category, key)}</Button>;
      })}</div>}
      <ul className="redact-fields">
        {page?.records.map(({ ref, fields }) => (
          <li key={ref}>{fields.map(({ key, value }, place) => <RedactField key={`${key} ${String(place)}`} name={names.field(category, key)} value={value === null ? null : value.slice(0, longest)} read={names.value(category, key, value)} whole={{ system, category, record: ref, field: key, piece: null }}
            places={places.filter((one) => one.field === key && (one.record === ref || one.record === null))} onToggle={onToggle} />)}</li>
        ))}
      </ul>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {page === null ? null : <div className="actions"><PageSteps page={page} onGo={go} /></div>}
    </section>
  );
}

/** A long text is shown whole here, unlike in lists. */
function isLong(value: string): boolean {
  return value.length > 100;
}

interface FieldProps { readonly name: string; readonly value: string | null; /** As a person reads it: a day, an amount, a code in words. */ readonly read: string; readonly whole: Place; readonly places: readonly Place[]; readonly onToggle: (place: Place, on: boolean) => void }

function RedactField({ name, value, read, whole, places, onToggle }: FieldProps) {
  const { t } = useWords();
  const on = places.some((one) => isSame(one, whole));
  const pieces = places.filter(({ piece }) => piece !== null);
  const isEverywhere = places.some(({ record, piece }) => record === null && piece === null);
  const back = (): void => { for (const one of pieces) onToggle(one, false); };
  return (
    <div>
      <p><b>{name}</b> {value === null || places.length === 0 ? (value !== null && isLong(value) ? shown(value, longest) : read) : runsOf(value, places).map(({ text, removed }, place) => (removed ? <del key={place}>{shown(text, longest)}</del> : <span key={place}>{shown(text, longest)}</span>))}</p>
      <div className="actions">
        {isEverywhere ? <span className="quiet">{t('items.redact.everywhereOn')}</span> : <label><input type="checkbox" aria-label={t('items.redact.wholeOf', { what: name })} checked={on} onChange={(event) => onToggle(whole, event.target.checked)} /> {t('items.redact.whole')}</label>}
        {pieces.length === 0 ? null : <Button tone="slim" label={t('items.redact.backOf', { what: name })} onPress={back}>{t('items.redact.back')}</Button>}
      </div>
    </div>
  );
}
