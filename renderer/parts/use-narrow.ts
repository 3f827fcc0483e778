// Whether the columns are stacked (desk-layout.css): what must be in sight then stands above the form.
import { useSyncExternalStore } from 'react';

const stacked = '(max-width: 1100px)';

function listen(changed: () => void): () => void {
  const query = globalThis.matchMedia(stacked);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => globalThis.matchMedia(stacked).matches);
}
