// In the status line: how many papers of this desk are with nobody; opens their list (rule 26).
import { useSession } from '../parts/session.ts';
import { usePapersOut } from '../records/queries/papers-out.ts';
import { useWords } from '../words/words.ts';

export function PapersOutCount({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useWords();
  const device = useSession((state) => state.team?.device ?? null);
  const count = usePapersOut(device).length;
  return count === 0 ? null : <button type="button" className="messages-button" onClick={onOpen}>{t('places.papersOut.count', { count })}</button>;
}
