// The visible menu: it teaches the keys; the keys themselves are handled by the page's own registry.
import type { MenuItemConstructorOptions } from 'electron';

interface Entry { readonly label: string; readonly accelerator: string; readonly key: string; readonly modifiers: readonly ('control' | 'shift')[] }

const visit: readonly Entry[] = [
  { label: 'Uusi asiointi', accelerator: 'Ctrl+N', key: 'N', modifiers: ['control'] },
  { label: 'Hae', accelerator: 'Ctrl+K', key: 'K', modifiers: ['control'] },
  { label: 'Jatka', accelerator: 'Ctrl+Enter', key: 'Enter', modifiers: ['control'] },
  { label: 'Tulosta asiakirja', accelerator: 'Ctrl+P', key: 'P', modifiers: ['control'] },
];
const desk: readonly Entry[] = [
  { label: 'Peitä näyttö', accelerator: 'Ctrl+Shift+H', key: 'H', modifiers: ['control', 'shift'] },
  { label: 'Lukitse', accelerator: 'Ctrl+L', key: 'L', modifiers: ['control'] },
];
const help: readonly Entry[] = [{ label: 'Näppäimet', accelerator: 'F1', key: 'F1', modifiers: [] }];

export type PressKey = (key: string, modifiers: readonly ('control' | 'shift')[]) => void;

/**
 * A click presses the key in the page, so a command has one way in. Zoom is the system's own role;
 * reload, close, developer tools and Chromium's print are not in the menu, so their keys do nothing.
 */
export function menuTemplate(press: PressKey): MenuItemConstructorOptions[] {
  const items = (entries: readonly Entry[]): MenuItemConstructorOptions[] =>
    entries.map(({ label, accelerator, key, modifiers }) => ({ label, accelerator, registerAccelerator: false, click: () => press(key, modifiers) }));
  return [
    { label: 'Asiointi', submenu: items(visit) },
    { label: 'Muokkaa', submenu: [{ role: 'undo', label: 'Kumoa' }, { role: 'redo', label: 'Tee uudelleen' }, { type: 'separator' }, { role: 'cut', label: 'Leikkaa' }, { role: 'copy', label: 'Kopioi' }, { role: 'paste', label: 'Liitä' }, { role: 'selectAll', label: 'Valitse kaikki' }] },
    { label: 'Näytä', submenu: [{ role: 'resetZoom', label: 'Tavallinen koko' }, { role: 'zoomIn', label: 'Suurenna' }, { role: 'zoomOut', label: 'Pienennä' }] },
    { label: 'Työpiste', submenu: items(desk) },
    { label: 'Ohje', submenu: items(help) },
  ];
}
