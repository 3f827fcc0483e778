// The case page as other places open it: they know its shape, the frame hands them the page itself, since a desk imports no other desk.
import type { ComponentType } from 'react';
import type { CaseId } from '../../shared/formats/ids.ts';

/** What of the case is shown first: the tab, and the task whose answer is asked for. */
export interface CaseStart { readonly tab?: 'facts' | 'papers' | 'tasks' | 'time' | 'events'; readonly task?: string }

export interface CasePageProps { readonly caseId: CaseId; readonly user: string; readonly start?: CaseStart; readonly onBack: () => void; readonly onOpenCase: (caseId: CaseId) => void }

export type CasePageView = ComponentType<CasePageProps>;
