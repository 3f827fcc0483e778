// A document reader is told from a hand by its pace, in one field at one go: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useZoneScan } from '../../../../renderer/desks/check-identity/use-zone-scan.ts';

const zone = 'I<FINXA10000585010195<112X<<<<9501016F2803135FIN<<<<<<<<<<<7SPECIMEN<TRAVEL<<VILMA<SOFIA<<';

function Step({ onZone }: { readonly onZone: (zone: string) => void }) {
  useZoneScan(onZone);
  return <><input id="one" type="text" /><input id="two" type="checkbox" /></>;
}

describe('a scan on the identity step', () => {
  const told = vi.fn();
  let now = 0;
  let place: HTMLElement;
  let close: () => void;

  /** True when the key reached its field. */
  function press(key: string, gap = 5): boolean {
    now += gap;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: now });
    return (document.activeElement ?? document.body).dispatchEvent(event);
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    told.mockReset();
    place = document.body.appendChild(document.createElement('div'));
    const drawn = createRoot(place);
    act(() => drawn.render(<Step onZone={told} />));
    close = () => { act(() => drawn.unmount()); place.remove(); };
    document.querySelector<HTMLInputElement>('#one')?.focus();
  });
  afterEach(() => {
    close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is told once it has ended, and its keys are kept from the field', () => {
    const reached = Array.from(zone, (key) => press(key));
    expect(reached.slice(-10)).toEqual(Array.from({ length: 10 }, () => false));
    vi.runAllTimers();
    expect(told.mock.calls).toEqual([[zone]]);
  });

  it('is not seen in what a hand types, however long', () => {
    expect(Array.from(zone, (key) => press(key, 90)).every(Boolean)).toBe(true);
    vi.runAllTimers();
    expect(told).not.toHaveBeenCalled();
  });

  it('is not seen in short quick texts of several fields: Tab begins anew', () => {
    for (let field = 0; field < 4; field += 1) {
      expect(Array.from('Helmi Huoltaja', (key) => press(key)).every(Boolean)).toBe(true);
      press('Tab');
    }
    expect(press(' ')).toBe(true);
    vi.runAllTimers();
    expect(told).not.toHaveBeenCalled();
  });
});
