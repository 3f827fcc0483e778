// Who acts for the requester: the mandate with what was seen of it, and taking it back (spec/rules.md 3.4).
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { seenWords } from '../../../shared/rules/mandate.ts';
import { Button } from '../../parts/button.tsx';
import { useNameOf, useToday } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf, dayOf } from '../../parts/times.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords, type Say } from '../../words/words.ts';

type Mandate = CaseView['mandates'][number];

export function ActingFacts({ view, onCommand }: { readonly view: CaseView; readonly onCommand: (command: CaseCommand) => Promise<boolean> }) {
  const { t } = useWords();
  const today = useToday();
  if (view.mandates.length === 0) return null;
  return (
    <section className="tasks">
      <h2>{t('acting.facts.title')}</h2>
      {view.mandates.map((one) => (
        <section className="tasks" key={one.lineId}>
          <MandateFacts mandate={one} acting={view.acting} />
          {one.revokedOn !== null ? null : <div className="actions"><Button tone="slim" onPress={() => onCommand({ kind: 'revoke-mandate', caseId: view.caseId, mandate: one.lineId, on: today })}>{t('acting.facts.revoke')}</Button></div>}
        </section>
      ))}
    </section>
  );
}

/** To whom the answer goes; nothing of an estate, and of a mandate the request was not made with. */
function answerWords(t: Say, { kind }: Mandate, acting: CaseView['acting']): string | null {
  if (kind === 'company') return t('acting.facts.ownData');
  if (kind === 'estate' || acting?.kind !== kind) return null;
  return t(acting.deliverTo === 'agent' ? 'acting.facts.toAgent' : 'acting.facts.toPrincipal');
}

function MandateFacts({ mandate, acting }: { readonly mandate: Mandate; readonly acting: CaseView['acting'] }) {
  const { t, language } = useWords();
  const nameOf = useNameOf();
  const answer = answerWords(t, mandate, acting);
  return (
    <dl className="facts">
      <dt>{t('acting.facts.agent')}</dt><dd><b>{shown(mandate.agent ?? mandate.company?.name ?? '')}</b> · {t(`acting.short.${mandate.kind}`)}{mandate.company === null ? null : ` · ${shown(mandate.company.businessId)}`}{mandate.exclusive ? ` · ${t('acting.facts.exclusive')}` : null}</dd>
      {mandate.kind === 'estate' ? null : <><dt>{t('acting.facts.covers')}</dt><dd>{mandate.rights === 'all' ? t('acting.facts.all') : mandate.rights.map((one) => rightWords(t, one)).join(', ')}</dd></>}
      <dt>{t('acting.facts.seen')}</dt><dd>{mandate.seen.map((code) => seenWords[code][language]).join(', ')} <small>{nameOf(mandate.by)} {dayAndClockOf(mandate.seenAt)}</small></dd>
      <dt>{t('acting.facts.dated')}</dt><dd>{dayOf(mandate.dated)}{mandate.expires === null ? null : ` · ${t('acting.facts.expires')} ${dayOf(mandate.expires)}`}</dd>
      {answer === null ? null : <><dt>{t('acting.facts.deliver')}</dt><dd>{answer}</dd></>}
      {mandate.revokedOn === null ? null : <><dt>{t('acting.mandate')}</dt><dd><span className="tag attention">{t('acting.facts.revoked', { date: dayOf(mandate.revokedOn) })}</span></dd></>}
    </dl>
  );
}
