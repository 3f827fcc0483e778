// Systems, categories, fields and values of a record in the clerk's words.
import type { ItemRecord } from '../../../../shared/bridge/case-view.ts';
import { helsinkiDateOf } from '../../../../shared/formats/helsinki-date.ts';
import { formatLocalDate } from '../../../../shared/formats/local-date.ts';
import { useProfile } from '../../../parts/session.ts';
import { shown } from '../../../parts/shown.ts';
import { clockOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';
import { shownDay, type ItemRow } from './item-rows.ts';

type RecordFields = ItemRecord['fields'];

export interface ItemNames {
  readonly system: (code: string) => string;
  readonly category: (code: string) => string;
  readonly field: (category: string, key: string) => string;
  readonly value: (category: string, key: string, value: string | null) => string;
  /** `Laskut 1.1.2020–31.12.2020`: tells rows of one category apart. */
  readonly row: (row: Pick<ItemRow, 'group' | 'apart'>) => string;
  readonly record: (category: string, fields: RecordFields) => string;
}

export function useItemNames(): ItemNames {
  const { t, language } = useWords();
  const profile = useProfile();
  const categories = new Map(profile.categories.map((one) => [one.code, one]));
  const fieldOf = (category: string, key: string) => categories.get(category)?.fields.find((one) => one.key === key);
  const category = (code: string): string => categories.get(code)?.name[language] ?? code;
  const field = (code: string, key: string): string => fieldOf(code, key)?.label[language] ?? key;
  const value = (code: string, key: string, text: string | null): string => {
    if (text === null) return t('items.withheld');
    const of = fieldOf(code, key);
    const day = of?.format === 'instant' ? helsinkiDateOf(text) : null;
    if (day?.ok === true) return `${formatLocalDate(day.value)} ${clockOf(text)}`;
    if (of?.format === 'date') return shownDay(text.slice(0, 10));
    if (of?.format === 'cents' && /^-?\d+$/.test(text)) return new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }).format(Number(text) / 100);
    return of?.codes?.[text.trim()]?.[language] ?? shown(text);
  };
  const row: ItemNames['row'] = ({ group, apart }) => {
    const { part } = group;
    const which = apart !== null ? t('items.chosen') : part?.by === 'days' ? t('items.days', { from: shownDay(part.from), to: shownDay(part.to) }) : part === null ? '' : t('items.undated');
    return which === '' ? category(group.category) : `${category(group.category)} ${which}`;
  };
  return {
    category, field, value, row,
    system: (code) => profile.systems.find((one) => one.code === code)?.name ?? code,
    record: (code, fields) => fields.map((one) => `${field(code, one.key)} ${value(code, one.key, one.value)}`).join(' · '),
  };
}
