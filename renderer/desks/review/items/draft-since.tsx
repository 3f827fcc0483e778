// Of a half-made decision that came back on changed records: which rows have nothing of it and stand as proposed.
import { useState } from 'react';
import { useWords } from '../../../words/words.ts';
import { proposedSince, type LeftRow } from './item-draft.ts';
import { useItemNames } from './item-names.ts';
import type { ItemRow } from './item-rows.ts';

export function DraftSince({ rows, left }: { readonly rows: readonly ItemRow[]; readonly left: readonly LeftRow[] }) {
  const { t } = useWords();
  const names = useItemNames();
  // As it came back: what is joined or set apart afterwards is the decider's own doing.
  const [since] = useState(() => proposedSince(rows, left));
  return since.length === 0 ? null : <p className="note attention" role="status">{t('items.draftSince', { rows: since.map(names.row).join(', ') })}</p>;
}
