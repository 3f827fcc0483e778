// Who has received the person's data, as the source systems recorded it and as answers were handed over: name, day, categories, ground and proof (R17, R34).
import type { CaseView, DisclosureView } from '../../../../shared/bridge/case-view.ts';
import { useProfile } from '../../../parts/session.ts';
import { shown } from '../../../parts/shown.ts';
import { dayOf } from '../../../parts/times.ts';
import { receivers } from '../../../../shared/rules/disclosure.ts';
import { useWords, type Say } from '../../../words/words.ts';

export function Disclosures({ view }: { readonly view: CaseView }) {
  const { t, language } = useWords();
  const profile = useProfile();
  const recorded = profile.categories.some(({ disclosures }) => disclosures) && view.requester?.personKey !== null;
  if (!recorded && view.disclosures.length === 0) return null;
  const nameOf = ({ recipient, name }: DisclosureView): string => (name === '' ? profile.recipients.find(({ code }) => code === recipient)?.name[language] ?? receiverWords(t, recipient) : name);
  // What the desk itself handed over was the copy; a source that does not say what is not guessed for.
  const dataOf = ({ categories, system }: DisclosureView): string => (categories.length > 0 ? namesOf(categories) : system === '' ? t('paper.kind.copy') : '—');
  const namesOf = (codes: readonly string[]): string => codes.map((code) => profile.categories.find((one) => one.code === code)?.name[language] ?? code).join(', ');
  const groundOf = ({ ground }: DisclosureView): string => profile.categories.filter(({ disclosures }) => disclosures).flatMap(({ fields }) => fields.find(({ key }) => key === 'ground')?.codes?.[ground] ?? [])[0]?.[language] ?? ground;
  return (
    <section className="disclosures" aria-label={t('files.ledger')}>
      <h2>{t('files.ledger')}</h2>
      {view.disclosures.length === 0 ? <p className="quiet">{t('files.ledgerNone')}</p> : (
        <ul className="right-list">
          {view.disclosures.map((one, place) => (
            <li key={place}>
              <span><b>{shown(nameOf(one))}</b> <small>{one.on === null ? t('files.noDay') : dayOf(one.on)}</small></span>
              <span>{shown(dataOf(one))} · <small>{shown([groundOf(one), one.reference].filter((text) => text !== '').join(', '))}</small></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** An answer put into another hand names the kind of hand; a source's own word stays as it is. */
function receiverWords(t: Say, recipient: string): string {
  const receiver = receivers.find((one) => one === recipient);
  return receiver === undefined ? recipient : t(`acting.receivers.${receiver}`);
}
