// Watches a desk's window from inside while a test drives it: keys, mouse, titles, clipboard, policy violations, frames that were late.
import type { BrowserContext, Page } from '@playwright/test';

/** What a window did since it was opened; a reload begins anew. */
export interface Watched {
  /** Key presses as a person makes them: Ctrl+Enter is two. */
  keys: number;
  /** Names of the elements that a mouse, pen or finger pressed. */
  readonly pressed: string[];
  readonly titles: string[];
  readonly clipboard: string[];
  readonly violations: string[];
  /** Milliseconds of the longest time the window did not answer; begin anew by setting it to 0. */
  longestTask: number;
  /** What stood in the first frame after the cover key; null when it was not pressed. */
  frameAfterCover: string | null;
}

declare global {
  interface Window { watched: Watched }
}

// Runs in the page before its own scripts; it may use nothing from outside itself.
function watchInside(): void {
  const watched: Watched = { keys: 0, pressed: [], titles: [], clipboard: [], violations: [], longestTask: 0, frameAfterCover: null };
  window.watched = watched;
  addEventListener('keydown', (event) => { if (event.isTrusted && !event.repeat) watched.keys += 1; }, true);
  addEventListener('pointerdown', (event) => { watched.pressed.push(event.target instanceof Element ? event.target.tagName : '?'); }, true);
  addEventListener('securitypolicyviolation', (event) => { watched.violations.push(`${event.violatedDirective} ${event.blockedURI}`); });
  for (const type of ['copy', 'cut'] as const) addEventListener(type, () => { watched.clipboard.push(type); }, true);
  if ('clipboard' in navigator) {
    navigator.clipboard.writeText = async () => { watched.clipboard.push('writeText'); };
    navigator.clipboard.write = async () => { watched.clipboard.push('write'); };
  }
  const noteTitle = (): void => { if (watched.titles.at(-1) !== document.title) watched.titles.push(document.title); };
  new MutationObserver(noteTitle).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.longestTask = Math.max(watched.longestTask, entry.duration);
  }).observe({ type: 'longtask' });
}

export async function watchWindows(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchInside);
}

export function watchedIn(page: Page): Promise<Watched> {
  return page.evaluate(() => window.watched);
}
