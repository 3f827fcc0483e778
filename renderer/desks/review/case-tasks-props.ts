// What the parts of the tasks' tab are given: the case, and the door of its commands.
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';

export interface CaseTasksProps {
  readonly view: CaseView;
  readonly onCommand: (command: CaseCommand) => Promise<boolean>;
}
