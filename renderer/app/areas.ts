// Moves focus between the areas of the window (F6) and returns to where it was in each.

const lastFocused = new WeakMap<Element, HTMLElement>();
const focusable = 'input:not([disabled]), select, textarea, button, a[href], [tabindex="0"]';

function areas(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) => area.offsetParent !== null || area.offsetHeight > 0);
}

/** `1` next, `-1` previous; starts from the area that has focus. */
export function moveArea(step: 1 | -1): void {
  const all = areas();
  if (all.length === 0) return;
  // The innermost: the side column lies within the main area.
  const at = all.findLastIndex((area) => area.contains(document.activeElement));
  focusArea(all[(at + step + all.length) % all.length]);
}

export function focusMain(): void {
  focusArea(areas().find((area) => area.dataset['area'] === 'main'));
}

function focusArea(area: HTMLElement | undefined): void {
  if (area === undefined) return;
  remember();
  const last = lastFocused.get(area);
  const target = last?.isConnected === true ? last : area.querySelector<HTMLElement>(focusable);
  (target ?? area).focus();
}

function remember(): void {
  const active = document.activeElement;
  const area = active?.closest('[data-area]');
  if (active instanceof HTMLElement && area) lastFocused.set(area, active);
}
