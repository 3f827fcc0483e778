// The registers of this controller as they are in force today: what is held, why, where, for how long, who receives it.
import { useEffect, useRef } from 'react';
import { inForce, type Register } from '../../../shared/registers/controller.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useProfile, useToday } from '../../parts/session.ts';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import './registers.css';

export function Registers() {
  const { t } = useWords();
  const today = useToday();
  const profile = useProfile();
  const page = useRef<HTMLDivElement>(null);
  usePageTitle(t('registers.title'));
  // Arrow keys scroll at once after Ctrl+4.
  useEffect(() => page.current?.focus(), []);
  return <div ref={page} className="registers" role="region" aria-label={t('registers.title')} tabIndex={0}>{profile.registers.filter((one) => inForce(one, today)).map((register) => <RegisterPage key={register.id} register={register} />)}</div>;
}

function RegisterPage({ register }: { readonly register: Register }) {
  const { t, language } = useWords();
  const today = useToday();
  const profile = useProfile();
  const systems = profile.systems.filter((one) => register.systems.includes(one.code) && inForce(one, today));
  const recipients = profile.recipients.filter((one) => register.recipients.includes(one.code) && inForce(one, today));
  const { address, phone, email } = register.contactChannel;
  return (
    <article>
      <h1>{register.name[language]} <small>{t('registers.from', { date: dayOf(register.validFrom) })}</small></h1>
      <p><b>{t('registers.contact')}:</b> {register.contactRole[language]} · {[address.street, address.town, phone, email].filter((one) => one !== null).join(' · ')}</p>
      <h2>{t('registers.purposes')}</h2>
      <ul className="dots">{register.purposes.map((one) => <li key={one.fi}>{one[language]}</li>)}</ul>
      <h2>{t('registers.categories')}</h2>
      <CategoryTable register={register} />
      <h2>{t('registers.systems')}</h2>
      <ul className="dots">{systems.map((one) => <li key={one.code}><b>{one.name}</b> ({t(`registers.kind.${one.kind}`)}): {one.description[language]}</li>)}</ul>
      <h2>{t('registers.recipients')}</h2>
      <ul className="dots">{recipients.map((one) => <li key={one.code}><b>{one.name[language]}</b>: {one.purpose[language]}</li>)}</ul>
    </article>
  );
}

function CategoryTable({ register }: { readonly register: Register }) {
  const { t, language } = useWords();
  const today = useToday();
  const profile = useProfile();
  const categories = profile.categories.filter((one) => register.categories.includes(one.code) && inForce(one, today));
  return (
    <table>
      <thead><tr><th scope="col">{t('registers.categories')}</th><th scope="col">{t('registers.basis')}</th><th scope="col">{t('registers.retention')}</th></tr></thead>
      <tbody>
        {categories.map((one) => (
          <tr key={one.code}><td>{one.name[language]}</td><td>{one.legalBases.map((basis) => t(`registers.bases.${basis}`)).join(', ')}</td><td>{profile.retentions.find((rule) => rule.code === one.retention)?.words[language] ?? ''}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
