// What this desk's search covers, and how the central store has answered: a desk that holds a part of the register never looks like one that holds all.
import type { CallAnswer } from '../../../shared/bridge.ts';
import { Button } from '../../parts/button.tsx';
import { useSession } from '../../parts/session.ts';
import { useWords, type Say } from '../../words/words.ts';
import type { Elsewhere } from './elsewhere.ts';

export function ScopeNote({ held }: { readonly held: CallAnswer<'desk-scope'> | null }) {
  const { t } = useWords();
  const reach = useSession((state) => state.lamp?.reach);
  if (held === null || held.cover === 'all') return null;
  return (
    <p id="find-scope" className="quiet scope-note">
      {t(`scope.holds.${held.cover}`, { count: held.people })}
      {reach === 'unreachable' ? <> <b>{t('scope.away')}</b></> : null}
    </p>
  );
}

function wordsOf(t: Say, elsewhere: Elsewhere): readonly string[] {
  switch (elsewhere.kind) {
    case 'not-needed': return [];
    case 'asking': return [t('scope.asking')];
    case 'too-little': return [t('scope.tooLittle')];
    case 'silent': return [t('scope.silent')];
    case 'too-often': return [t('scope.tooOften')];
    case 'refused': return [t('scope.refused')];
    case 'answered': return [
      elsewhere.others === 0 ? t('scope.none') : t('scope.found', { count: elsewhere.others }),
      ...(elsewhere.more ? [t('scope.more')] : []), ...(elsewhere.complete ? [] : [t('scope.behind')]),
    ];
  }
}

const canTryAgain: ReadonlySet<Elsewhere['kind']> = new Set(['silent', 'too-often', 'refused']);

export function ElsewhereNote({ elsewhere, onAgain }: { readonly elsewhere: Elsewhere; readonly onAgain: () => void }) {
  const { t } = useWords();
  const words = wordsOf(t, elsewhere);
  return (
    <div className="elsewhere">
      <p role="status" className="quiet">{words.join(' ')}</p>
      {canTryAgain.has(elsewhere.kind) ? <Button tone="slim" onPress={onAgain}>{t('scope.again')}</Button> : null}
    </div>
  );
}
