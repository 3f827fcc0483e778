// Watches a desk's page from inside: how long from a key or a call to the frame that shows its answer, the long tasks, and the gaps between frames.
import type { Page } from 'playwright';

/** What the page must show; every part that is given has to hold. */
export interface Shown {
  readonly selector: string;
  /** Each element of the selector holds it. */
  readonly text?: string;
  /** The first element's text is another one now. */
  readonly not?: string;
  readonly least?: number;
}

/** Milliseconds. `longest` is 0 when no task took 50 or more: the browser tells of no shorter ones. */
export interface Quiet { readonly longest: number; readonly gap: number; readonly frames: number }

interface Watch {
  /** Begins anew: tasks and frames of before are forgotten. */
  readonly begin: () => void;
  /** Resolves with the time from `begin` or from the first key or press after it to the end of the first frame that shows it. */
  readonly until: (shown: Shown) => void;
  readonly took: () => Promise<number>;
  readonly quiet: () => Quiet;
}

declare global {
  interface Window { benchWatch: Watch }
}

// Runs in the page before its own scripts; it may use nothing from outside itself.
function watchInside(): void {
  const tasks: number[] = [];
  let [begun, pressed, gap, frames, last] = [0, 0, 0, 0, 0];
  let waiting: { readonly shown: Shown; readonly settle: (took: number) => void } | null = null;
  let answer: Promise<number> = Promise.resolve(Number.NaN);
  const press = (event: Event): void => { if (event.isTrusted && pressed === 0) pressed = event.timeStamp; };
  addEventListener('keydown', press, true);
  addEventListener('pointerdown', press, true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) if (startTime + duration > begun) tasks.push(duration);
  }).observe({ type: 'longtask' });
  const holds = ({ selector, text, not, least = 1 }: Shown): boolean => {
    const found = [...document.querySelectorAll(selector)];
    return found.length >= least && (text === undefined || found.every((one) => one.textContent.includes(text))) && (not === undefined || found[0]?.textContent !== not);
  };
  const frame = (now: number): void => {
    if (last > begun) { gap = Math.max(gap, now - last); frames += 1; }
    last = now;
    if (waiting !== null && holds(waiting.shown)) {
      const { settle } = waiting;
      waiting = null;
      // The next task comes after this frame is drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => settle(performance.now() - (pressed === 0 ? begun : pressed));
      port2.postMessage(null);
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.benchWatch = {
    begin: () => { [begun, pressed, gap, frames] = [performance.now(), 0, 0, 0]; tasks.length = 0; },
    until: (shown) => { answer = new Promise((settle) => { waiting = { shown, settle }; }); },
    took: () => answer,
    quiet: () => ({ longest: Math.max(0, ...tasks), gap, frames }),
  };
}

export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(watchInside);
}

/** Does something and answers when the page shows it, in milliseconds as the page measured them. */
export async function timeUntil(page: Page, shown: Shown, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((given) => { window.benchWatch.begin(); window.benchWatch.until(given); }, shown);
  await act();
  return page.evaluate(() => window.benchWatch.took());
}

/** What was seen since the last `timeUntil` began, after `settle` milliseconds in which late work shows itself. */
export async function quietAfter(page: Page, settle: number): Promise<Quiet> {
  await page.waitForTimeout(settle);
  return page.evaluate(() => window.benchWatch.quiet());
}
