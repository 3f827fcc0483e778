// Who has received the person's data, as the source systems recorded it: name, day, categories, ground and proof (R17, R34).
import type { CaseView, DisclosureView } from '../../../../shared/bridge.ts';
import { useProfile } from '../../../parts/session.ts';
import { shown } from '../../../parts/shown.ts';
import { dayOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';

export function Disclosures({ view }: { readonly view: CaseView }) {
  const { t, language } = useWords();
  const profile = useProfile();
  if (!profile.categories.some(({ disclosures }) => disclosures) || view.requester?.personKey === null) return null;
  const nameOf = ({ recipient, name }: DisclosureView): string => (name === '' ? profile.recipients.find(({ code }) => code === recipient)?.name[language] ?? recipient : name);
  const dataOf = ({ categories }: DisclosureView): string => categories.map((code) => profile.categories.find((one) => one.code === code)?.name[language] ?? code).join(', ');
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
