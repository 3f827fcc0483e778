// An action when it may be done, else the reason in one line (rule 32).
import type { ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand, PaperCommand } from '../../../shared/domain/case/commands.ts';
import { outcomes, type OutcomeCode } from '../../../shared/outcomes.ts';
import { useWords } from '../../words/words.ts';

function isOutcome(code: string): code is OutcomeCode {
  return Object.hasOwn(outcomes, code);
}

export interface ForbiddenProps {
  readonly view: CaseView;
  readonly command: (CaseCommand | PaperCommand)['kind'];
  /** The action's name, before the reason. */
  readonly what: string;
  readonly able: ReactNode;
}

/** A state that simply is past or before the action needs no word; conflict, incompleteness and records that came since have a note of their own. */
const untold: readonly string[] = ['case-state', 'case-conflict', 'case-incomplete', 'records-since-decision'];

export function Forbidden({ view, command, what, able }: ForbiddenProps) {
  const { t } = useWords();
  const code = view.forbidden[command];
  if (code === undefined) return <>{able}</>;
  if (!isOutcome(code) || untold.includes(code)) return null;
  return <p className="note"><span>{what}: <b>{t(`outcome.${code}.title`)}</b> {t(`outcome.${code}.next`)}</span></p>;
}
