// Of the places chosen in a half-made decision those that still point at what they pointed at; the records may have changed meanwhile.
import { useEffect, useState } from 'react';
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import { placesMost } from '../../../../shared/rules/redaction.ts';
import { call } from '../../../bridge.ts';
import type { FormDraft } from '../../../parts/form-draft.ts';
import { noteRefusal } from '../../../parts/messages.ts';
import type { RedactDraft } from './redact-draft.ts';
import type { Place } from './redact-places.ts';

interface Of { readonly caseId: CaseId; readonly groups: readonly ItemGroup[] | null; readonly draft: FormDraft<RedactDraft> | null }

/** Undefined while they are asked for; null where nothing was left. */
export function useLeftPlaces({ caseId, groups, draft }: Of): readonly Place[] | null | undefined {
  const [places, setPlaces] = useState<readonly Place[] | null | undefined>(undefined);
  const left = draft?.left ?? null;
  // Only what has been opened in this session may be asked about.
  const isReady = draft !== null && groups !== null;
  useEffect(() => {
    if (!isReady) return undefined;
    let live = true;
    void placesLeft(caseId, left).then((kept) => { if (live) setPlaces(kept); });
    return () => { live = false; };
  }, [caseId, left, isReady]);
  return places;
}

async function placesLeft(caseId: CaseId, left: RedactDraft | null): Promise<readonly Place[] | null> {
  if (left === null) return null;
  const standing: Place[] = [];
  for (let from = 0; from < left.places.length; from += placesMost) {
    const asked = left.places.slice(from, from + placesMost);
    const answer = await call('find-places', { caseId, text: '', kept: asked });
    // What cannot be asked about stays as it was left: the decision itself is held against the records.
    if (!answer.ok) { noteRefusal(answer); return left.places; }
    standing.push(...answer.value.kept.flatMap((number) => asked[number] ?? []));
  }
  return standing;
}
