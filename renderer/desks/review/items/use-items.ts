// Opens the records of a decision once; the host writes the read line first.
import { useEffect, useState } from 'react';
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { Right } from '../../../../shared/domain/case/asked-right.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { call } from '../../../bridge.ts';
import { noteRefusal } from '../../../parts/messages.ts';

export interface OpenedItems { readonly groups: readonly ItemGroup[] | null; readonly refusal: Refusal | null }

export function useItems(caseId: CaseId, right: Right): OpenedItems {
  const [opened, setOpened] = useState<OpenedItems>({ groups: null, refusal: null });
  useEffect(() => {
    let live = true;
    void call('open-items', { caseId, right }).then((answer) => {
      if (!live) return;
      if (!answer.ok) noteRefusal(answer);
      setOpened(answer.ok ? { groups: answer.value.groups, refusal: null } : { groups: null, refusal: answer });
    });
    return () => { live = false; };
  }, [caseId, right]);
  return opened;
}
