// A name or another text to remove wherever it stands: the host looks through every page of the records.
import { useState, type Dispatch, type SetStateAction } from 'react';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import type { Refusal } from '../../../../shared/outcomes.ts';
import { placesMost } from '../../../../shared/rules/redaction.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/field.tsx';
import { noteRefusal } from '../../../parts/messages.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { useWords } from '../../../words/words.ts';
import { named, withPlaces, type Place } from './redact-places.ts';

export interface RedactWordProps { readonly caseId: CaseId; readonly typed: string; readonly onTyped: (typed: string) => void; readonly places: readonly Place[]; readonly onPlaces: Dispatch<SetStateAction<readonly Place[]>>; readonly error: string | undefined }

interface Found { readonly count: number; readonly isTooMany: boolean }

export function RedactWord({ caseId, typed, onTyped, places, onPlaces, error }: RedactWordProps) {
  const { t } = useWords();
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const find = async (): Promise<void> => {
    const answer = await call('find-places', { caseId, text: typed, kept: [] });
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) { noteRefusal(answer); return; }
    const { found: more, total } = answer.value;
    // All or none: half of the places gone would look like all of them.
    const isTooMany = total > placesMost || named(withPlaces(places, more)).length > placesMost;
    setFound({ count: total, isTooMany });
    if (!isTooMany) onPlaces((before) => withPlaces(before, more));
  };
  return (
    <div className="set-for-all">
      <TextField id="redact-word" label={t('items.redact.word')} hint={t('items.redact.wordHint')} error={error} maxLength={200} value={typed}
        onChange={(event) => { onTyped(event.target.value); setFound(null); }} onKeyDown={(event) => { if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); void find(); } }} />
      <Button onPress={find}>{t('items.redact.find')}</Button>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <p role="status">{found === null ? '' : t(wordsOf(found), { count: found.count })}</p>
    </div>
  );
}

function wordsOf({ count, isTooMany }: Found): 'items.redact.tooMany' | 'items.redact.notFound' | 'items.redact.found' {
  return isTooMany ? 'items.redact.tooMany' : count === 0 ? 'items.redact.notFound' : 'items.redact.found';
}
