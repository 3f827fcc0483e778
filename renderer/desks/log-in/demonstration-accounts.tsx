// The made-up accounts of the demonstration, said to be made up; never there in an installation.
import type { DeskInfo } from '../../../shared/bridge.ts';
import { Button } from '../../parts/button.tsx';
import { shown } from '../../parts/shown.ts';
import { useWords } from '../../words/words.ts';

type Account = NonNullable<DeskInfo['demonstration']>['accounts'][number];

export function DemonstrationAccounts({ demonstration, users, onUse }: { readonly demonstration: NonNullable<DeskInfo['demonstration']>; readonly users: DeskInfo['users']; readonly onUse: (account: Account) => void }) {
  const { t } = useWords();
  return (
    <section className="demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">{t('logIn.demo')}</h2>
      <p className="quiet">{t('logIn.demoText')}</p>
      <ul>
        {demonstration.accounts.map((account) => (
          <li key={account.user}>
            <span><b>{users.find((one) => one.user === account.user)?.name ?? account.user}</b><small>{t(`logIn.roles.${account.role}`)}</small></span>
            <code>{account.user}</code><code>{account.password}</code>
            <Button tone="slim" label={t('logIn.use', { user: account.user })} onPress={() => onUse(account)}>→</Button>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('logIn.folder')}: <code>{shown(demonstration.folder, 400)}</code></p>
    </section>
  );
}
