// The rows of a half-made decision with the records of their own opened again: those that are still there, under the same read line.
import { useEffect, useState } from 'react';
import type { ItemGroup, ItemRecord } from '../../../../shared/bridge/case-view.ts';
import type { Right } from '../../../../shared/domain/case/asked-right.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import { call } from '../../../bridge.ts';
import { noteRefusal } from '../../../parts/messages.ts';
import type { FormDraft } from '../../../parts/form-draft.ts';
import { partKey, rowsThatFit, type ItemsDraft, type LeftRow } from './item-draft.ts';

interface Of { readonly caseId: CaseId; readonly right: Right; readonly groups: readonly ItemGroup[] | null; readonly draft: FormDraft<ItemsDraft> | null }

/** Null while they are being opened; none where nothing was left. */
export function useLeftRows({ caseId, right, groups, draft }: Of): readonly LeftRow[] | null {
  const [rows, setRows] = useState<readonly LeftRow[] | null>(null);
  const left = draft?.left ?? null;
  const isReady = draft !== null && groups !== null;
  useEffect(() => {
    if (!isReady) return undefined;
    let live = true;
    void Promise.all(rowsThatFit(left?.rows ?? []).map(async (row): Promise<LeftRow> => ({ ...row, apart: row.apart === null ? null : await standing({ caseId, right }, row, groups) })))
      .then((opened) => { if (live) setRows(opened); });
    return () => { live = false; };
  }, [caseId, right, groups, left, isReady]);
  return rows;
}

async function standing(of: Pick<Of, 'caseId' | 'right'>, row: ItemsDraft['rows'][number], groups: readonly ItemGroup[]): Promise<readonly ItemRecord[]> {
  const group = groups.find((one) => one.system === row.system && one.category === row.category && partKey(one) === row.part);
  if (group === undefined || row.apart === null || row.apart.length === 0) return [];
  const { system, category, part } = group;
  const answer = await call('open-items-page', { ...of, system, category, part, from: 0, text: '', except: [], only: [...row.apart] });
  if (answer.ok) return answer.value.records;
  noteRefusal(answer);
  // What was chosen is not lost because it could not be shown: the decision itself is held against the records.
  return row.apart.map((ref) => ({ ref, fields: [] }));
}
