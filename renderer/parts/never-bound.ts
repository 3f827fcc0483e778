// The keys no command may have, each with its reason (experience-rules.md, "Never bound"); a test checks the registry.
import type { KeyBinding } from './keys.ts';

const typed = /^[a-z0-9/?åäöøæðþ§'"<>|*+\-.,;:_´`¨~^\\[\]{}@£$€]$/;
const altGrOrDead = /^[[\]{}\\|~^´`¨@£$€åäö]$/;
const reserved = new Set(['f5', 'f7', 'f10', 'f11', 'f12', 'insert', 'capslock', 'numlock', 'meta', 'contextmenu', 'scrolllock', 'pause']);

/** Why the binding is forbidden, or null when it may stand. */
export function neverBoundReason(binding: KeyBinding): string | null {
  const key = (binding.key ?? '').toLowerCase();
  const ctrl = binding.ctrl ?? false;
  const alt = binding.alt ?? false;
  const shift = binding.shift ?? false;
  if (ctrl && alt) return 'Ctrl+Alt is AltGr';
  if (alt && (binding.code !== undefined || typed.test(key))) return 'Alt with a letter or digit belongs to the menu bar and to typing æ, ð, þ';
  if (!ctrl && (binding.code !== undefined || typed.test(key))) return 'bare letters, digits and marks belong to typing and screen readers';
  if (altGrOrDead.test(key)) return 'the key is an AltGr or dead key somewhere';
  if (reserved.has(key)) return 'the key belongs to the browser, the system or a screen reader';
  if (ctrl && (key === 'r' || key === 'w' || (shift && key === 'i'))) return 'reload, close and developer tools';
  return systemReason({ key, ctrl, alt, shift });
}

function systemReason({ key, ctrl, alt, shift }: { key: string; ctrl: boolean; alt: boolean; shift: boolean }): string | null {
  if (alt && ['tab', 'f4', ' ', 'space', 'shift'].includes(key)) return 'the window system';
  if (ctrl && key === 'escape') return 'the window system';
  if (ctrl && shift && key === '') return 'Ctrl+Shift alone switches the layout';
  if (key === 'shift' || key === 'control' || key === 'alt' || key === 'altgraph') return 'a modifier alone';
  return null;
}
