// Catches a document reader wherever the focus is: what it types is no key of the desk, is asked about once, and is forgotten (rule 9).
import { useEffect, useRef } from 'react';
import { isScannerBurst } from '../find-person/scanner-burst.ts';

/** A zone is 72 to 90 characters; a shorter burst is a code of another paper. */
const fewest = 60;
/** Longer than anything a field here takes: from here on the keys are kept from it. */
const surely = 20;
/** Milliseconds without a key after which a reader has ended; it types each key in less than twenty. */
const quiet = 120;

/** `onZone` gets the text once; nothing of it is kept here, in a field or in a draft. */
export function useZoneScan(onZone: (zone: string) => void): void {
  const told = useRef(onZone);
  useEffect(() => { told.current = onZone; });
  useEffect(() => {
    let text = '';
    let times: readonly number[] = [];
    let undo: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      const zone = text;
      if (zone.length >= fewest) undo?.();
      text = '';
      times = [];
      undo = null;
      if (zone.length >= fewest) told.current(zone);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key.length !== 1 && (event.key !== 'Enter' || text === ''))) return;
      clearTimeout(timer);
      const gap = event.timeStamp - (times.at(-1) ?? event.timeStamp);
      // A hand has gone before: what it typed is its own.
      if (gap > 20) { text = ''; times = []; undo = null; }
      undo ??= restorer(event.target);
      if (event.key.length === 1) { text += event.key; times = [...times, event.timeStamp].slice(-200); }
      // A reader sends Enter after each row; a quick hand's own Enter comes late.
      if (isScannerBurst(times) && (text.length > surely || event.key === 'Enter')) { event.preventDefault(); event.stopPropagation(); }
      timer = setTimeout(end, quiet);
    };
    document.addEventListener('keydown', onKey, true);
    return () => { clearTimeout(timer); document.removeEventListener('keydown', onKey, true); };
  }, []);
}

/** The first keys of a reader cannot be told from a hand's: they are taken out of the field again. */
function restorer(target: EventTarget | null): (() => void) | null {
  const kind = target instanceof HTMLSelectElement ? HTMLSelectElement : target instanceof HTMLInputElement && target.type === 'text' ? HTMLInputElement : null;
  if (kind === null || !(target instanceof kind)) return null;
  const before = target.value;
  return () => {
    // React hears of a change only by the field's own setter and an event.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(target, before);
    target.dispatchEvent(new Event(target instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  };
}
