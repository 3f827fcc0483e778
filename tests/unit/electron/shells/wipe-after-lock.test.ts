// The sweep of the host's memory follows each lock, soon and once more, and nothing else.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeEvent } from '../../../../shared/bridge.ts';
import { wipeAfterLock } from '../../../../electron/shells/wipe-after-lock.ts';

const locked: BridgeEvent = { event: 'locked', why: 'idle' };

function desk(): { readonly emit: (event: BridgeEvent) => void; readonly wipes: () => number; readonly stop: () => void } {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const wipe = vi.fn();
  const stop = wipeAfterLock({ onEvent: (listen) => { listeners.add(listen); return () => listeners.delete(listen); } }, wipe);
  return { emit: (event) => { for (const listen of listeners) listen(event); }, wipes: () => wipe.mock.calls.length, stop };
}

describe('the sweep after a lock', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('comes within two seconds and once more for what was under way', () => {
    const { emit, wipes } = desk();
    emit(locked);
    expect(wipes()).toBe(0); // the lock's own answer goes out first
    vi.advanceTimersByTime(2000);
    expect(wipes()).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(wipes()).toBe(2);
  });

  it('is counted from the last lock', () => {
    const { emit, wipes } = desk();
    emit(locked);
    emit(locked);
    vi.advanceTimersByTime(120_000);
    expect(wipes()).toBe(2);
  });

  it('follows no other event and ends with the host', () => {
    const { emit, wipes, stop } = desk();
    emit({ event: 'changed', change: 1 });
    vi.advanceTimersByTime(120_000);
    expect(wipes()).toBe(0);
    emit(locked);
    stop();
    vi.advanceTimersByTime(120_000);
    expect(wipes()).toBe(0);
  });
});
