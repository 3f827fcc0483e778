// Catches a document reader wherever the focus is: what it types is no key of the desk, is asked about once, and is forgotten (rule 9).
import { useEffect, useRef } from 'react';

/** A zone is 72 to 90 characters; a shorter burst is a code of another paper. */
const fewest = 60;
/** Longer than anything a field here takes: from here on the keys are kept from it. */
const surely = 20;
/** Milliseconds between two keys of a reader, also at a busy computer; no hand keeps that up for twenty characters. */
const longestGap = 60;
/** Milliseconds without a key after which a reader has ended. */
const quiet = 200;

/** `onZone` gets the text once; nothing of it is kept here, in a field or in a draft. */
export function useZoneScan(onZone: (zone: string) => void): void {
  const told = useRef(onZone);
  useEffect(() => { told.current = onZone; });
  useEffect(() => {
    let text = '';
    let last = 0;
    let undo: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      const zone = text;
      if (zone.length >= fewest) undo?.();
      text = '';
      undo = null;
      if (zone.length >= fewest) told.current(zone);
    };
    const onKey = (event: KeyboardEvent): void => {
      // A zone stands in one go: what was typed before Tab was a hand's, in another field.
      if (event.key === 'Tab') { text = ''; undo = null; }
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || (event.key.length !== 1 && (event.key !== 'Enter' || text === ''))) return;
      clearTimeout(timer);
      // A hand has gone before: what it typed is its own.
      if (event.timeStamp - last > longestGap) { text = ''; undo = null; }
      last = event.timeStamp;
      undo ??= restorer(event.target);
      if (event.key.length === 1) text = `${text}${event.key}`.slice(-200);
      // A reader sends Enter after each row; a quick hand's own Enter comes late.
      if (text.length > surely) { event.preventDefault(); event.stopPropagation(); }
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
