// A button and its key are one thing: @vitest-environment jsdom gives them a page.
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button, type ButtonProps } from '../../../../renderer/parts/button.tsx';
import { runCommand, useLayer } from '../../../../renderer/parts/commands.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
let unmount = (): void => undefined;

function Layered({ open }: { readonly open: boolean }) {
  useLayer(open);
  return null;
}

function show(props: Partial<ButtonProps>, layer = false): { readonly pressed: () => number; readonly element: () => HTMLElement } {
  let count = 0;
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  act(() => { root.render([createElement(Button, { key: 'button', onPress: () => { count += 1; }, children: 'Jatka', ...props }), createElement(Layered, { key: 'layer', open: layer })]); });
  unmount = () => { act(() => { root.unmount(); }); place.remove(); };
  const element = (): HTMLElement => {
    const found = place.querySelector('button');
    if (found === null) throw new Error('no button');
    return found;
  };
  return { pressed: () => count, element };
}

afterEach(() => { unmount(); });

describe('a button', () => {
  it('does the same by press and by its key, and shows the key', () => {
    const { pressed, element } = show({ command: 'print' });
    act(() => { element().click(); runCommand('print'); });
    expect([pressed(), element().textContent, element().getAttribute('aria-keyshortcuts')]).toEqual([2, 'JatkaCtrl P', 'Control+P']);
  });

  it('of the primary step ignores a second press within a second', () => {
    const { pressed, element } = show({ command: 'go-on', tone: 'go' });
    act(() => { element().click(); element().click(); runCommand('go-on'); });
    expect(pressed()).toBe(1);
  });

  it('that cannot be pressed answers neither press nor key, and can still take focus to say why', () => {
    const { pressed, element } = show({ command: 'go-on', disabled: true });
    act(() => { element().click(); });
    element().focus();
    expect([runCommand('go-on'), pressed(), document.activeElement === element(), element().getAttribute('aria-disabled')]).toEqual([false, 0, true, 'true']);
  });

  it('under an open dialog does not answer its key', () => {
    const { pressed } = show({ command: 'go-on' }, true);
    expect([runCommand('go-on'), pressed()]).toEqual([false, 0]);
  });

  it('that covers or locks answers also under an open dialog', () => {
    const { pressed } = show({ command: 'lock', level: 0 }, true);
    expect([runCommand('lock'), pressed()]).toEqual([true, 1]);
  });

  it('answers neither press nor key while what it began is under way, however long, and is shown as such', async () => {
    let end = (): void => undefined;
    let times = 0;
    const { element } = show({ command: 'print', onPress: () => { times += 1; return new Promise<void>((resolve) => { end = resolve; }); } });
    act(() => { element().click(); element().click(); });
    expect([runCommand('print'), times, element().getAttribute('aria-disabled')]).toEqual([true, 1, 'true']);
    await act(async () => { end(); await Promise.resolve(); });
    expect(element().hasAttribute('aria-disabled')).toBe(false);
    act(() => { element().click(); });
    expect(times).toBe(2);
  });

  it('offers its key in the very task that puts it on the page', async () => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
    const place = document.body.appendChild(document.createElement('div'));
    const answered = new Promise<boolean>((resolve) => {
      new MutationObserver((_changes, watch) => { watch.disconnect(); resolve(runCommand('print')); }).observe(place, { subtree: true, childList: true });
    });
    const root = createRoot(place);
    root.render(createElement(Button, { onPress: () => undefined, children: 'Tulosta', command: 'print' }));
    expect(await answered).toBe(true);
    root.unmount();
    place.remove();
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  });

  it('that has left the screen answers no key', () => {
    const { pressed } = show({ command: 'decide' });
    unmount();
    unmount = () => undefined;
    expect([runCommand('decide'), pressed()]).toEqual([false, 0]);
  });
});
