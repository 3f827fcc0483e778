// What was asked of one right, with its particulars as the visitor gave them.
import type { ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { isEffectiveAtOnce, type AskedRight } from '../../../shared/domain/case/asked-right.ts';
import { useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords, type Say } from '../../words/words.ts';
import { traceWords } from './trace-words.ts';

/** The longest text a right carries, in characters. */
const longest = 5000;

export function Asked({ right }: { readonly right: CaseView['rights'][number] }) {
  const { t } = useWords();
  const { asked } = right;
  const name = <b>{rightWords(t, right.right)}</b>;
  if ('scope' in asked) return <><p className="asked">{name}: <ScopeWords right={right} /></p><Grounds asked={asked} /><Trace asked={asked} /></>;
  return <div className="asked"><p>{name}{isEffectiveAtOnce(asked.right) ? `: ${t('deciding.inForce')}` : null}</p><Told asked={asked} /></div>;
}

function ScopeWords({ right }: { readonly right: CaseView['rights'][number] }) {
  const { t, language } = useWords();
  const profile = useProfile();
  const names = right.scopeCategories === 'all' ? t('case.allData') : right.scopeCategories.map((code) => profile.categories.find((one) => one.code === code)?.name[language] ?? code).join(', ');
  const period = right.from === null && right.to === null ? t('case.allTime') : `${right.from === null ? '' : dayOf(right.from)}–${right.to === null ? '' : dayOf(right.to)}`;
  return <>{names}, {period}</>;
}

/** What the search of recordings and web data goes by. */
function Trace({ asked }: { readonly asked: AskedRight }) {
  const { t } = useWords();
  if (asked.right !== 'access' || asked.trace === undefined) return null;
  return <p className="quiet">{t('acting.trace.title')}: {traceWords(asked.trace)}</p>;
}

function Grounds({ asked }: { readonly asked: AskedRight }) {
  const { t } = useWords();
  const said = groundWords(t, asked);
  return said === null ? null : <p className="quiet">{said}</p>;
}

function groundWords(t: Say, asked: AskedRight): string | null {
  if (asked.right === 'restriction') return `${t(`asking.causes.${asked.cause}`)} · ${asked.cause}`;
  return asked.right === 'erasure' && asked.claimed !== null ? `${t(`asking.claims.${asked.claimed}`)} · ${asked.claimed}` : null;
}

function Told({ asked }: { readonly asked: AskedRight }): ReactNode {
  switch (asked.right) {
    case 'rectification': return <Changes changes={asked.changes} />;
    case 'objection': return <q className="own-words">{shown(asked.situation, longest)}</q>;
    case 'consent-withdrawal': return <ul className="dots">{asked.purposes.map((one) => <li key={one}>{shown(one)}</li>)}</ul>;
    case 'complaint': return <q className="own-words">{shown(asked.text, longest)}</q>;
    case 'access': case 'erasure': case 'restriction': case 'portability': case 'marketing-ban': case 'automated-decisions': return null;
  }
}

function Changes({ changes }: { readonly changes: Extract<AskedRight, { right: 'rectification' }>['changes'] }) {
  const { t, language } = useWords();
  const profile = useProfile();
  return (
    <ul className="dots">
      {changes.map((one, place) => (
        // The same field may be asked twice: a change has no identity beside its place.
        <li key={place}>
          {profile.categories.find(({ code }) => code === one.category)?.name[language] ?? one.category}, {shown(one.field)}: {one.old === '' ? t('deciding.nothing') : shown(one.old, longest)} → <b>{shown(one.new, longest)}</b>
          {one.evidence === '' ? null : <small> · {shown(one.evidence, longest)}</small>}
        </li>
      ))}
    </ul>
  );
}
