// Who is told of a change (Art. 19): each recipient by name with its notice, its result and the proof of it.
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { useProfile } from '../../../parts/session.ts';
import { shown } from '../../../parts/shown.ts';
import { dayOf } from '../../../parts/times.ts';
import { rightWords } from '../../../words/event-words.ts';
import { useWords } from '../../../words/words.ts';
import { Forbidden } from '../forbidden.tsx';
import { recipientName } from './recipient-name.ts';
import type { LettersProps } from './letters-props.ts';
import { TellForm } from './tell-form.tsx';

type Recipient = CaseView['recipients'][number];

const keyOf = ({ right, recipient }: Recipient): string => `${right} ${recipient}`;

/** A notice is in the office's language: the visitor does not read it. */
export function Recipients({ view, asked, onCommand, onMade }: LettersProps) {
  const { t, language } = useWords();
  const profile = useProfile();
  const [open, setOpen] = useState<string | null>(null);
  if (view.recipients.length === 0) return null;
  const nameOf = (one: Recipient): string => recipientName(one, profile, language);
  const chosen = view.recipients.find((one) => keyOf(one) === open && one.told === null);
  return (
    <section className="tasks letters" aria-label={t('letters.recipients.title')}>
      <h2>{t('letters.recipients.title')}</h2>
      <p className="quiet">{t('letters.recipients.why')}</p>
      <ul className="right-list">
        {view.recipients.map((one) => (
          <li key={keyOf(one)}>
            <span><b>{shown(nameOf(one))}</b> <small>{rightWords(t, one.right)}</small></span>
            {one.told === null
              ? <span className="tags">
                <span className="tag">{view.papers.some(({ recipient, given }) => given === null && recipient?.right === one.right && recipient.recipient === one.recipient) ? t('letters.recipients.made') : t('letters.recipients.untold')}</span>
                <Button tone="slim" label={`${t('letters.recipients.make')}: ${nameOf(one)}, ${rightWords(t, one.right)}`} disabled={asked.busy} onPress={() => asked.make('recipient-notice', { language, recipient: { right: one.right, recipient: one.recipient } }).then(onMade)}>{t('letters.recipients.make')}</Button>
                <Forbidden view={view} command="tell-recipient" what={t('letters.recipients.other')} able={<Button tone="slim" label={`${t('letters.recipients.other')}: ${nameOf(one)}, ${rightWords(t, one.right)}`} onPress={() => setOpen(keyOf(one))}>{t('letters.recipients.other')}</Button>} />
              </span>
              : <ToldWords told={one.told} />}
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : <TellForm key={keyOf(chosen)} view={view} recipient={chosen} name={nameOf(chosen)} onCommand={onCommand} onBack={() => setOpen(null)} />}
    </section>
  );
}

function ToldWords({ told }: { readonly told: NonNullable<Recipient['told']> }) {
  const { t } = useWords();
  if (told.result === 'told') return <span className="tag done">✓ {t('letters.recipients.told', { date: dayOf(told.on), channel: t(`letters.channel.${told.channel}`) })}{told.paper === undefined ? null : ` · ${t('letters.recipients.proof')}`}</span>;
  return <span>{t(`letters.recipients.result.${told.result}`)} · {dayOf(told.on)}{told.reasons === undefined ? null : <q className="own-words">{shown(told.reasons, 1000)}</q>}</span>;
}
