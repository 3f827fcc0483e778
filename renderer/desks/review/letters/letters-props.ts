// What the parts of the case page that write letters are given.
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { PaperAsked } from '../../../parts/use-paper.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';

export interface LettersProps extends CaseTasksProps {
  readonly asked: PaperAsked;
  /** After a paper was made, sent or seen: the case is read again. */
  readonly onMade: () => Promise<void>;
}

export type LetterPaper = CaseView['papers'][number];
