// Always visible: which desk, the places, the lamp, who is in, the lock.
import type { SessionInfo } from '../../shared/bridge.ts';
import { inForce } from '../../shared/registers/controller.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ariaKeys, type CommandName } from '../parts/keys.ts';
import { useProfile, useSession, useToday } from '../parts/session.ts';
import { useWords } from '../words/words.ts';
import { LampButton } from './lamp-button.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { Place } from './place-store.ts';
import { lock } from './session-gate.ts';

const places: readonly (readonly [Place, CommandName])[] = [['visit', 'place-1'], ['cases', 'place-2'], ['tasks', 'place-3'], ['registers', 'place-4'], ['figures', 'place-5'], ['sources', 'place-6']];
/** Places of visitors and cases, where who is an administrator only may do nothing; and the administrator's own. */
const ofCases: readonly Place[] = ['visit', 'cases', 'tasks'];

function hasWorkIn(place: Place, { roles }: SessionInfo): boolean {
  if (place === 'sources') return roles.includes('administrator');
  return !ofCases.includes(place) || roles.some((role) => role !== 'administrator');
}

export function Header({ session, place, onPlace }: { readonly session: SessionInfo; readonly place: Place; readonly onPlace: (place: Place) => void }) {
  const { t } = useWords();
  return (
    <header className="bar" data-area="bar">
      <DeskName />
      <nav aria-label={t('app.places')}>
        {places.filter(([one]) => hasWorkIn(one, session)).map(([one, command]) => (
          <button key={one} type="button" aria-current={one === place ? 'page' : undefined} aria-keyshortcuts={ariaKeys(command)} onClick={() => onPlace(one)}>{t(`app.${one}`)}</button>
        ))}
      </nav>
      <span className="grow" />
      <LampButton />
      <LanguageChoice />
      <span className="user"><Icon name="person" /><span className="unseen">{t('app.user')}: </span>{session.name}</span>
      <Button onPress={lock} command="lock" level={0}>{t('app.lock')}</Button>
    </header>
  );
}

function DeskName() {
  const { language } = useWords();
  const info = useSession((state) => state.info);
  const today = useToday();
  const office = useProfile().offices.find((one) => one.code === info?.office && inForce(one, today));
  return <span className="where">{office === undefined ? info?.office : office.name[language]} · {info?.desk}</span>;
}
