// As the day comes near: who must act now, by name, and who stands in; nobody named is said too (rules/escalation).
import { formatLocalDate, parseLocalDate } from '../../../shared/formats/local-date.ts';
import { escalation } from '../../../shared/rules/escalation.ts';
import { whoActs, type Acting } from '../../../shared/rules/who-acts.ts';
import { Icon } from '../../parts/icon.tsx';
import { useSession, useToday } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';

export interface WhoMustActProps { readonly due: string; readonly owner: string | null; readonly register: string | null }

/** Nothing while the day is far; the caller leaves it out of closed cases. */
export function WhoMustAct({ due, owner, register }: WhoMustActProps) {
  const { t } = useWords();
  const today = useToday();
  const accounts = useSession((state) => state.team?.accounts);
  const day = parseLocalDate(due);
  if (!day.ok || accounts === undefined) return null;
  const { step, next } = escalation(day.value, today);
  if (step === null) return null;
  const nameOf = (user: string): string => accounts.find((one) => one.user === user)?.name ?? user;
  const words = ({ told, users }: Acting): string => (users.length === 0 ? t('places.escalate.nobody', { told: t(`places.escalate.told.${told}`) }) : t('places.escalate.who', { told: t(`places.escalate.told.${told}`), names: users.map(nameOf).join(', ') }));
  return (
    <p className={step.days > 0 ? 'note stop who-acts' : 'note attention who-acts'}>
      <Icon name={step.days > 0 ? 'stop' : 'info'} />
      <span><b>{t(`places.escalate.step.${step.code}`)}</b> {t('places.escalate.act', { who: whoActs(step.tells, owner, register, accounts).map(words).join('; ') })}{next === null ? null : ` ${t('places.escalate.next', { date: formatLocalDate(next.on) })}`}</span>
    </p>
  );
}
