// Says above a case that its person's register data is on its way from central, or not here; the case itself can be read meanwhile.
import { useEffect, useState } from 'react';
import type { CaseView } from '../../shared/bridge/case-view.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';

/** Whoever stands at the desk is told after this long what can be done without the data. */
const patienceMilliseconds = 3000;

export function PersonAway({ view, onAgain }: { readonly view: Pick<CaseView, 'caseId' | 'personAt'>; readonly onAgain: () => void }) {
  switch (view.personAt) {
    case 'here': return null;
    case 'coming': return <OnTheWay key={view.caseId} />;
    case 'not-here': return <NotHere onAgain={onAgain} />;
  }
}

function OnTheWay() {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLate(true); }, patienceMilliseconds);
    return () => { clearTimeout(timer); };
  }, []);
  return <p className={late ? 'note attention' : 'note'} role="status">{late ? <><b>{t('case.personLate')}</b> {t('case.personLateNext')}</> : t('case.personComing')}</p>;
}

function NotHere({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useWords();
  return <p className="note attention" role="status"><b>{t('outcome.person-not-here.title')}</b> {t('case.personAwayNext')} <Button tone="slim" onPress={onAgain}>{t('case.personAgain')}</Button></p>;
}
