// The identity form on its way: filled by hand or by a reader, sent as one command, its refusal shown at the field.
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { formatLocalDate, parseLocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { noteRefusal } from '../../parts/messages.ts';
import { useToday } from '../../parts/session.ts';
import { visitorName, visitorOf, type Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { identityForm, type IdentityForm } from './identity-form.ts';
import { actsAlone, mandateFrom, type ActingDraft } from './mandate-form.ts';
import { useZoneScan } from './use-zone-scan.ts';
import { zoneWords, type ZoneSaid } from './zone-words.ts';

export interface IdentityCheckAsked {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly acting: ActingDraft | null;
  readonly onActing: (acting: ActingDraft) => void;
  readonly onPassed: (documentKind: string) => void;
}

export interface IdentityChecking {
  readonly form: UseFormReturn<IdentityForm>;
  readonly refusal: Refusal | null;
  readonly scanned: ZoneSaid | null;
  readonly submit: () => Promise<void>;
}

export function useIdentityCheck({ caseId, visitor, acting, onActing, onPassed }: IdentityCheckAsked): IdentityChecking {
  const today = useToday();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useForm<IdentityForm>({
    resolver: zodResolver(identityForm(today)), shouldFocusError: false, reValidateMode: 'onSubmit',
    // No document and no validity is chosen beforehand: the clerk says what is in the hand.
    defaultValues: { ...(acting ?? actsAlone), documentKind: '', photoMatched: false, nameMatched: false, birthDate: '', secondMethod: 'none', issued: '', expires: '' },
  });
  const scanned = useScan(form, { caseId, visitor }, setRefusal);
  // Only the mandate is kept with the visit: what was seen of a document is seen again after a pause.
  useEffect(() => {
    const watched = form.watch((_values, { name }) => {
      if (name === 'who' || name?.startsWith('mandate') === true) onActing({ who: form.getValues('who'), mandate: form.getValues('mandate') });
    });
    return () => watched.unsubscribe();
  }, [form, onActing]);
  const submit = form.handleSubmit(async (values) => {
    const typed = parseTypedDate(values.birthDate, { today, century: 'past' });
    if (!typed.ok) return;
    const day = (text: string): string | null => {
      const parsed = parseTypedDate(text, { today, century: 'nearest' });
      return parsed.ok ? parsed.value : null;
    };
    const { documentKind, validity, photoMatched, nameMatched, secondMethod, who, mandate } = values;
    const answer = await call('run-command', { command: {
      kind: 'check-identity', caseId, visitor: visitorOf(visitor), documentKind, validity, photoMatched, nameMatched, birthDate: typed.value, secondMethod: secondMethod === 'none' ? null : secondMethod,
      issued: day(values.issued), expires: day(values.expires), mandate: mandateFrom({ who, mandate }, today),
    } });
    if (answer.ok) { onPassed(documentKind); return; }
    noteRefusal(answer);
    setRefusal(answer);
  });
  return { form, refusal, scanned, submit };
}

/** A representative's document is no register's to compare: its name is the clerk's to see, its birth date is filled. */
function useScan(form: UseFormReturn<IdentityForm>, { caseId, visitor }: Pick<IdentityCheckAsked, 'caseId' | 'visitor'>, onRefused: (refusal: Refusal | null) => void): ZoneSaid | null {
  const { t } = useWords();
  const [said, setSaid] = useState<ZoneSaid | null>(null);
  useZoneScan((zone) => {
    const who = form.getValues('who');
    const own = who === 'self' || who === 'company';
    void call('match-zone', { caseId, personKey: own ? visitor.personKey : null, name: own ? visitorName(visitor) : form.getValues('mandate.agent'), zone }).then((answer) => {
      if (!answer.ok) { noteRefusal(answer); onRefused(answer); setSaid(null); return; }
      const seen = answer.value;
      const same = seen.name === 'matched' && seen.identityCode !== 'differs';
      onRefused(null);
      form.setValue('nameMatched', same);
      if (seen.expiry !== 'not-known') form.setValue('validity', seen.expiry);
      const born = parseLocalDate(seen.documentBirthDate);
      if (same && born.ok) form.setValue('birthDate', formatLocalDate(born.value));
      setSaid(zoneWords(t, seen));
    });
  });
  return said;
}
