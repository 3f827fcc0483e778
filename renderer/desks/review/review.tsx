// The contact person's place: the list of cases, or the one that is open.
import { useCallback, useState } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { CasePage } from './case-page.tsx';
import { Inbox } from './inbox.tsx';

export function Review({ user }: { readonly user: string }) {
  const [open, setOpen] = useState<CaseId | null>(null);
  const [last, setLast] = useState<string | null>(null);
  // The same function each time: rows are drawn anew only when they change.
  const openCase = useCallback((caseId: string): void => { setLast(caseId); setOpen(caseIdSchema.parse(caseId)); }, []);
  if (open !== null) return <CasePage key={open} caseId={open} user={user} onBack={() => setOpen(null)} onOpenCase={setOpen} />;
  return <Inbox user={user} selected={last} onSelect={setLast} onOpen={openCase} />;
}
