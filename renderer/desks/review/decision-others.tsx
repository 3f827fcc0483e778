// Every right that waits for a decision, one at a time: by item, by field, or as a whole.
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { Button } from '../../parts/button.tsx';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';
import { DecideForm } from './decide-form.tsx';
import { Forbidden } from './forbidden.tsx';
import { ChangesForm } from './items/changes-form.tsx';
import { ItemsForm } from './items/items-form.tsx';

export interface OtherRightsProps { readonly view: CaseView; readonly onCommand: (command: CaseCommand) => Promise<boolean>; readonly onOpen: (open: boolean) => void }
type CaseRight = CaseView['rights'][number];

/** Access is here for what its own page does not offer. */
export function OtherRights({ view, onCommand, onOpen }: OtherRightsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const waiting = view.rights.filter((one) => one.decision === null && one.standing.length === 0 && !view.conflicts.some(({ right }) => right === one.right));
  const chosen = waiting.find((one) => one.right === open);
  const show = (right: string | null): void => { setOpen(right); onOpen(right !== null); };
  if (waiting.length === 0) return null;
  if (chosen !== undefined) return <OneRight key={chosen.right} view={view} right={chosen} onCommand={onCommand} onBack={() => show(null)} />;
  return (
    <Forbidden view={view} command="decide-right" what={t('case.decision')} able={
      <div className="actions">{waiting.map((one) => <Button key={one.right} onPress={() => show(one.right)}>{t(one.right === 'access' ? 'deciding.otherwise' : 'deciding.open', { right: rightWords(t, one.right) })}</Button>)}</div>} />
  );
}

function OneRight({ view, right, onCommand, onBack }: { readonly view: CaseView; readonly right: CaseRight; readonly onCommand: OtherRightsProps['onCommand']; readonly onBack: () => void }) {
  const [whole, setWhole] = useState(false);
  const { asked } = right;
  const form = { view, onCommand, onBack, onWhole: () => setWhole(true) };
  if (!whole && (asked.right === 'erasure' || asked.right === 'restriction') && view.holdings.length > 0) return <ItemsForm {...form} mode={asked.right} />;
  if (!whole && asked.right === 'rectification') return <ChangesForm {...form} changes={asked.changes} />;
  return <DecideForm view={view} right={right} onCommand={onCommand} onBack={onBack} />;
}
