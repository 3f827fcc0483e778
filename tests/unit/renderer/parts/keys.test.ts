// The one registry of keys: no duplicates, nothing that Finnish keyboards, screen readers or the system need.
import { describe, expect, it } from 'vitest';
import { ariaKeys, commandNames, commandOf, keyLabel, keyRegistry, type KeyBinding, type KeyPress } from '../../../../renderer/parts/keys.ts';
import { neverBoundReason } from '../../../../renderer/parts/never-bound.ts';

const press = (over: Partial<KeyPress> & { readonly altGraph?: boolean }): KeyPress => ({
  key: '', code: '', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, isComposing: false, repeat: false, getModifierState: () => over.altGraph === true, ...over,
});

describe('the registry of keys', () => {
  it('binds no key twice', () => {
    const chords = keyRegistry.map(({ ctrl, alt, shift, key, code }) => [ctrl, alt, shift, key, code].join(' '));
    expect(new Set(chords).size).toBe(chords.length);
  });

  it('binds nothing of the never-bound table', () => {
    expect(keyRegistry.map((binding) => [binding.command, neverBoundReason(binding)]).filter(([, why]) => why !== null)).toEqual([]);
  });

  it('has a key for every command, and shows it', () => {
    expect(commandNames.filter((command) => keyLabel(command) === '')).toEqual([]);
    expect([keyLabel('cover'), keyLabel('place-1'), keyLabel('go-on'), ariaKeys('cover')]).toEqual(['Ctrl ⇧ H', 'Ctrl 1', 'Ctrl Enter', 'Control+Shift+H']);
  });

  it.each<readonly [string, Omit<KeyBinding, 'command'>]>([
    ['AltGr (Ctrl+Alt)', { ctrl: true, alt: true, key: 'n' }], ['Alt with a letter', { alt: true, key: 'k' }], ['Alt with a digit', { alt: true, code: 'Digit1' }],
    ['a bare letter', { key: 'k' }], ['a bare digit', { code: 'Digit1' }], ['/', { key: '/' }], ['?', { shift: true, key: '?' }], ['a bracket', { ctrl: true, key: '[' }],
    ['ö as a command key', { ctrl: true, key: 'ö' }], ['a dead key', { ctrl: true, key: '¨' }], ['F5', { key: 'f5' }], ['Ctrl+R', { ctrl: true, key: 'r' }], ['Ctrl+W', { ctrl: true, key: 'w' }],
    ['Ctrl+Shift+I', { ctrl: true, shift: true, key: 'i' }], ['F12', { key: 'f12' }], ['F7', { key: 'f7' }], ['F11', { key: 'f11' }], ['Insert', { key: 'insert' }], ['CapsLock', { key: 'capslock' }],
    ['Alt+F4', { alt: true, key: 'f4' }], ['Alt+Space', { alt: true, key: ' ' }], ['Ctrl+Esc', { ctrl: true, key: 'escape' }], ['Shift+F10', { shift: true, key: 'f10' }], ['Alt+Shift', { alt: true, key: 'shift' }], ['Ctrl+Shift alone', { ctrl: true, shift: true }],
  ])('%s would be noticed if somebody bound it', (_name, binding) => {
    expect(neverBoundReason({ command: 'find', ...binding })).not.toBeNull();
  });
});

describe('reading a key press', () => {
  it.each([
    ['Ctrl+K finds', press({ key: 'k', ctrlKey: true }), 'find'],
    ['Ctrl+Shift+H covers, with the capital that Shift makes', press({ key: 'H', ctrlKey: true, shiftKey: true }), 'cover'],
    ['Ctrl+2 opens the cases', press({ key: '2', code: 'Digit2', ctrlKey: true }), 'place-2'],
    ['Escape steps back', press({ key: 'Escape' }), 'step-back'],
    ['AltGr+2 types @ and is no command', press({ key: '@', code: 'Digit2', ctrlKey: true, altKey: true }), null],
    ['AltGr reported as AltGraph is no command', press({ key: 'k', ctrlKey: true, altGraph: true }), null],
    ['a key held down does not repeat its command', press({ key: 'k', ctrlKey: true, repeat: true }), null],
    ['a key that is composing a letter is no command', press({ key: 'Enter', ctrlKey: true, isComposing: true }), null],
    ['a bare letter is typing', press({ key: 'k' }), null],
    ['the Windows key stays with Windows', press({ key: 'l', metaKey: true, ctrlKey: true }), null],
  ])('%s', (_name, pressed, command) => {
    expect(commandOf(pressed)).toBe(command);
  });
});
