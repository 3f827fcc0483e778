// One page of a row's records at a time: the first came with the row, the others are asked for; only the newest answer is shown.
import { useEffect, useRef, useState } from 'react';
import { itemsPage, type ItemGroup, type ItemRecord } from '../../../../shared/bridge/case-view.ts';
import type { Right } from '../../../../shared/domain/case/asked-right.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { call } from '../../../bridge.ts';
import { noteRefusal } from '../../../parts/messages.ts';

export interface RecordPage { readonly from: number; readonly records: readonly ItemRecord[]; readonly total: number }
/** `text`: empty for all; `except`: references of records that have a row of their own. */
export interface PagedRecords { readonly caseId: CaseId; readonly right: Right; readonly group: ItemGroup; readonly text: string; readonly except: readonly string[] }
/** `page` null: on its way. */
export interface ShownPage { readonly page: RecordPage | null; readonly refusal: Refusal | null; readonly go: (from: number) => void }

export function useRecordPage({ caseId, right, group, text, except }: PagedRecords): ShownPage {
  const [page, setPage] = useState<RecordPage | null>(() => (text === '' && except.length === 0 ? firstOf(group) : null));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const turn = useRef(0);
  // Told apart by what they say: a list is made anew with each drawing.
  const left = except.join(' ');
  const load = useRef<(from: number) => void>(() => undefined);
  useEffect(() => {
    const ask = async (from: number): Promise<void> => {
      const own = ++turn.current;
      if (from === 0 && text === '' && left === '') { setPage(firstOf(group)); return; }
      const { system, category, part } = group;
      const answer = await call('open-items-page', { caseId, right, system, category, part, from, text, except: left === '' ? [] : left.split(' '), only: null });
      if (own !== turn.current) return;
      setRefusal(answer.ok ? null : answer);
      if (answer.ok) setPage({ from, ...answer.value });
      else noteRefusal(answer);
    };
    load.current = (from) => void ask(from);
    load.current(0);
    return () => { turn.current += 1; };
  }, [caseId, right, group, text, left]);
  return { page, refusal, go: (from) => load.current(from) };
}

function firstOf({ records, count }: ItemGroup): RecordPage {
  return { from: 0, records, total: count };
}

/** Of records that are all here already. */
export function pageOf(records: readonly ItemRecord[], from: number): RecordPage {
  return { from, records: records.slice(from, from + itemsPage), total: records.length };
}
