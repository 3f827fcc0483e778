// The keys no command may have, each with its reason (experience-rules.md, "Never bound"); a test checks the registry.
import type { KeyBinding } from './keys.ts';

interface Chord { readonly key: string; readonly digit: boolean; readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean }

const typed = /^[a-z0-9/?åäöøæðþ§'"<>|*+\-.,;:_´`¨~^\\[\]{}@£$€]$/;
const altGrOrDead = /^[[\]{}\\|~^´`¨@£$€åäö]$/;
const reserved = new Set(['f5', 'f7', 'f10', 'f11', 'f12', 'insert', 'capslock', 'numlock', 'meta', 'contextmenu', 'scrolllock', 'pause']);
const ofTheSystem = new Set(['tab', 'f4', ' ', 'shift']);
const modifiers = new Set(['', 'shift', 'control', 'alt', 'altgraph']);

const rules: readonly { readonly breaks: (chord: Chord) => boolean; readonly why: string }[] = [
  { breaks: ({ ctrl, alt }) => ctrl && alt, why: 'Ctrl+Alt is AltGr on Finnish keyboards' },
  { breaks: ({ alt, digit, key }) => alt && (digit || typed.test(key)), why: 'Alt with a letter or digit belongs to the menu bar and to typing æ, ð, þ' },
  { breaks: ({ ctrl, digit, key }) => !ctrl && (digit || typed.test(key)), why: 'bare letters, digits and marks belong to typing and screen readers' },
  { breaks: ({ key }) => altGrOrDead.test(key), why: 'the key is an AltGr, dead or Nordic key somewhere' },
  { breaks: ({ key }) => reserved.has(key), why: 'the key belongs to the browser, the system or a screen reader' },
  { breaks: ({ ctrl, shift, key }) => ctrl && (key === 'r' || key === 'w' || (shift && key === 'i')), why: 'reload, close and developer tools' },
  { breaks: ({ alt, key }) => alt && ofTheSystem.has(key), why: 'the window system switches, closes or opens a menu' },
  { breaks: ({ ctrl, key }) => ctrl && key === 'escape', why: 'the window system opens its own menu' },
  { breaks: ({ digit, key }) => !digit && modifiers.has(key), why: 'modifiers alone switch layouts and languages' },
];

/** Why the binding is forbidden, or null when it may stand. */
export function neverBoundReason(binding: KeyBinding): string | null {
  const chord: Chord = { key: (binding.key ?? '').toLowerCase(), digit: binding.code !== undefined, ctrl: binding.ctrl === true, alt: binding.alt === true, shift: binding.shift === true };
  return rules.find((rule) => rule.breaks(chord))?.why ?? null;
}
