// Log-in and lock screen: nothing of the work is seen here; in demonstration mode the made-up accounts are listed.
import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { DeskInfo, SessionInfo } from '../../../shared/bridge.ts';
import type { Refusal, Result } from '../../../shared/outcomes.ts';
import { language as languageSchema, languages, type Language } from '../../../shared/registers/words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useSession } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { LoginDelay } from './login-delay.tsx';
import './log-in.css';

const form = z.strictObject({ user: z.string().trim().min(1).max(40), password: z.string().min(1).max(1000) });
type Form = z.infer<typeof form>;

export interface LogInProps {
  readonly info: DeskInfo;
  /** A password is about to be checked: what stands behind the log-in can be fetched meanwhile. */
  readonly onTry: () => void;
  readonly onLoggedIn: (session: SessionInfo) => Promise<Result<unknown>>;
  readonly onLanguage: (language: Language) => void;
}

export function LogIn({ info, onTry, onLoggedIn, onLanguage }: LogInProps) {
  const { t, language } = useWords();
  const why = useSession((state) => state.lockedWhy);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tries, setTries] = useState(0);
  const seconds = refusal?.values?.['seconds'];
  const over = useCallback(() => setRefusal(null), []);
  const { register, handleSubmit, setValue, setFocus, resetField, formState } = useForm<Form>({ resolver: zodResolver(form), defaultValues: { user: info.users.length === 1 ? info.users[0]?.user ?? '' : '', password: '' } });
  useEffect(() => { document.title = why === null ? t('app.name') : t('app.titleLocked'); }, [why, t]);
  useEffect(() => setFocus(info.users.length === 1 ? 'password' : 'user'), [setFocus, info.users.length]);

  const submit = handleSubmit(async ({ user, password }) => {
    onTry();
    const answer = await call('log-in', { user, password });
    const entered = answer.ok ? await onLoggedIn(answer.value) : answer;
    if (entered.ok) return;
    setRefusal(entered);
    setTries((count) => count + 1);
    resetField('password');
    setFocus('password');
  });
  const use = (account: { readonly user: string; readonly password: string }): void => {
    setValue('user', account.user);
    setValue('password', account.password);
    setFocus('password');
  };
  return (
    <div className="log-in">
      <main>
        <p className="where"><b>{t('app.name')}</b><span>{info.desk}</span></p>
        {why === null ? null : <div className="note"><Icon name="lock" /><p><b>{t(`logIn.why.${why}`)}</b> {t('logIn.kept')}</p></div>}
        <form onSubmit={(event) => void submit(event)} noValidate className="card">
          <h1>{t('logIn.title')}</h1>
          {refusal === null ? null : <RefusalNote refusal={refusal} more={typeof seconds === 'number' ? t('logIn.wait', { count: seconds }) : undefined} />}
          {typeof seconds === 'number' ? <LoginDelay key={tries} seconds={seconds} onOver={over} /> : null}
          <TextField id="user" label={t('logIn.user')} list="users" autoCapitalize="none" error={formState.errors.user && t('logIn.userMissing')} {...register('user')} />
          <datalist id="users">{info.users.map((one) => <option key={one.user} value={one.user}>{one.name}</option>)}</datalist>
          <TextField id="password" label={t('logIn.password')} type="password" error={formState.errors.password && t('logIn.passwordMissing')} {...register('password')} />
          <button type="submit" className="btn go" disabled={formState.isSubmitting}>{formState.isSubmitting ? t('logIn.checking') : t('logIn.go')}<kbd aria-hidden="true">Enter</kbd></button>
        </form>
        {info.demonstration === null ? null : <DemonstrationAccounts demonstration={info.demonstration} users={info.users} onUse={use} />}
        <nav className="languages" aria-label={t('app.language')}>
          {languages.map((one) => <Button key={one} tone="bare" pressed={one === language} onPress={() => onLanguage(languageSchema.parse(one))}>{t(`languageOwn.${one}`)}</Button>)}
        </nav>
      </main>
    </div>
  );
}
