// The part of the case for what runs beside the work: the due date and its extension, questions to the visitor, the fee.
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { CaseTime } from '../case-time.tsx';
import { Asking } from './asking.tsx';
import { Fee } from './fee.tsx';

export function TimeAndFee({ view, onCommand }: CaseTasksProps) {
  return (
    <>
      <CaseTime view={view} onCommand={onCommand} />
      <Asking view={view} onCommand={onCommand} />
      <Fee view={view} onCommand={onCommand} />
    </>
  );
}
