// A person's metering series added up, for whoever has their card or case open; the read line names the categories first.
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { CallAnswer, CallRequest } from '../../../shared/bridge.ts';
import type { Item } from '../../../shared/registers/person.ts';
import { seriesDays } from '../../../shared/rules/series-days.ts';
import { seriesGroups } from '../../../shared/rules/series-totals.ts';
import type { Handler } from '../handler.ts';
import type { HostParts } from '../host-parts.ts';
import type { PersonHead } from '../people/person-head.ts';
import { placeFree } from '../people/place-free.ts';
import { hasRead, writeRead } from '../people/write-read-line.ts';
import type { Session } from '../vault/session.ts';

/** Outcomes: `person-unknown`, `person-not-opened`, `not-saved`, `journal-damaged`. */
export const openSeries: Handler<'open-series'> = (host, asked, session) => {
  const opened = seriesOf(host, asked, session);
  if (!opened.ok) return opened;
  const { head, items } = opened.value;
  const shown = placeFree(head);
  const formats = new Map(host.bundle.profile.categories.map(({ code, fields }) => [code, new Map(fields.map(({ key, format }) => [key, format]))]));
  const groups: CallAnswer<'open-series'>['groups'] = seriesGroups(items).map(({ first, last, fields, months, years, total, ...rest }) => ({
    ...rest, first: new Date(first).toISOString(), last: new Date(last).toISOString(), months: [...months.map(plain)], years: [...years.map(plain)], total: plain({ name: '', ...total }),
    // Of a person under non-disclosure no metering point.
    fields: fields.flatMap(({ key, value }) => { const text = shown({ key, format: formats.get(rest.category)?.get(key) ?? 'text' }, value); return text === null ? [] : [{ key, value: text }]; }),
  }));
  return ok({ groups });
};

/** Outcomes as above. */
export const openSeriesMonth: Handler<'open-series-month'> = (host, asked, session) => {
  const opened = seriesOf(host, asked, session);
  return opened.ok ? ok({ days: seriesDays(opened.value.items, asked.group, asked.month).map(plain) }) : opened;
};

type Asked = Pick<CallRequest<'open-series'>, 'caseId' | 'personKey' | 'purpose'>;

/** Only who stands in the log as having opened the person for this case sees more of them. */
function seriesOf(host: HostParts, { caseId, personKey, purpose }: Asked, session: Session): Result<{ readonly head: PersonHead; readonly items: readonly Item[] }> {
  const head = host.people.head(personKey);
  if (head === null) return refused('person-unknown');
  if (!hasRead(session, { caseId, personKey })) return refused('person-not-opened');
  const items = host.people.items(personKey).filter(({ series }) => series !== undefined);
  const read = writeRead(host, session, { caseId, personKey, purpose, categories: items.map(({ category }) => category) });
  return read.ok ? ok({ head, items }) : read;
}

type Total = CallAnswer<'open-series-month'>['days'][number];

function plain({ name, readings, estimated, missing, columns }: Omit<Total, 'columns'> & { readonly columns: readonly Readonly<Total['columns'][number]>[] }): Total {
  return { name, readings, estimated, missing, columns: columns.map((one) => ({ ...one })) };
}
