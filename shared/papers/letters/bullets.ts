// A list of plain sentences, each on a line of its own.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';

export function bullets(flow: Flow, texts: readonly string[]): void {
  const said = texts.filter((text) => text.trim() !== '');
  // A list without items would be a hole in the tags.
  if (said.length === 0) return;
  factList(flow, said.map((value) => ({ label: '•', value })), { labelWidth: 12, gap: 2 });
}

/** Things to do in this order. */
export function numbered(flow: Flow, texts: readonly string[]): void {
  factList(flow, texts.map((value, place) => ({ label: `${place + 1}`, value })), { labelWidth: 18, gap: 2 });
}
