// What the visitor has asked before, read once when the form opens; a desk that cannot tell says nothing.
import { useEffect, useState } from 'react';
import type { EarlierRequest } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { call } from '../../bridge.ts';
import { noteRefusal } from '../../parts/messages.ts';
import type { Visitor } from '../../parts/visitor.ts';

export function useEarlier(caseId: CaseId, { personKey }: Visitor): readonly EarlierRequest[] {
  const [earlier, setEarlier] = useState<readonly EarlierRequest[]>([]);
  useEffect(() => {
    if (personKey === null) return undefined;
    let live = true;
    void call('earlier-requests', { personKey, caseId }).then((answer) => {
      if (!answer.ok) noteRefusal(answer);
      else if (live) setEarlier(answer.value.earlier);
    });
    return () => { live = false; };
  }, [caseId, personKey]);
  return earlier;
}
