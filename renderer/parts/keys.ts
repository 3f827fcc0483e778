// The one registry of keys: what each command is bound to, and how a key press is read (experience-rules.md, keyboard map).

export const commandNames = [
  'find', 'new-visit', 'place-1', 'place-2', 'place-3', 'place-4', 'place-5', 'place-6', 'go-on', 'save-draft', 'print', 'change', 'filter',
  'next-area', 'previous-area', 'main-area', 'step-back', 'take-case', 'decide', 'cover', 'lock', 'help',
] as const;
export type CommandName = (typeof commandNames)[number];

/** `key` for letters and named keys, `code` for digits: a digit's key differs with layout and Shift. */
export interface KeyBinding {
  readonly command: CommandName;
  readonly ctrl?: true;
  readonly shift?: true;
  readonly alt?: true;
  readonly key?: string;
  readonly code?: string;
}

export const keyRegistry: readonly KeyBinding[] = [
  { command: 'find', ctrl: true, key: 'k' },
  { command: 'new-visit', ctrl: true, key: 'n' },
  { command: 'place-1', ctrl: true, code: 'Digit1' },
  { command: 'place-2', ctrl: true, code: 'Digit2' },
  { command: 'place-3', ctrl: true, code: 'Digit3' },
  { command: 'place-4', ctrl: true, code: 'Digit4' },
  { command: 'place-5', ctrl: true, code: 'Digit5' },
  { command: 'place-6', ctrl: true, code: 'Digit6' },
  { command: 'go-on', ctrl: true, key: 'enter' },
  { command: 'save-draft', ctrl: true, key: 's' },
  { command: 'print', ctrl: true, key: 'p' },
  { command: 'filter', ctrl: true, key: 'f' },
  { command: 'change', key: 'f2' },
  { command: 'next-area', key: 'f6' },
  { command: 'previous-area', shift: true, key: 'f6' },
  { command: 'main-area', alt: true, key: 'f6' },
  { command: 'step-back', key: 'escape' },
  { command: 'step-back', alt: true, key: 'arrowleft' },
  { command: 'take-case', ctrl: true, shift: true, key: 'a' },
  { command: 'decide', ctrl: true, key: 'd' },
  { command: 'cover', ctrl: true, shift: true, key: 'h' },
  { command: 'lock', ctrl: true, key: 'l' },
  { command: 'help', key: 'f1' },
];

/** What of a KeyboardEvent is read. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
  readonly getModifierState: (name: 'AltGraph') => boolean;
}

/**
 * The command of a key press, or null. AltGr arrives as Ctrl+Alt on Finnish layouts and types
 * @ € { [ ] }, so it is tested first and never becomes a command.
 */
export function commandOf(press: KeyPress): CommandName | null {
  if (press.getModifierState('AltGraph') || (press.ctrlKey && press.altKey)) return null;
  if (press.metaKey || press.isComposing || press.repeat) return null;
  return keyRegistry.find((binding) => fits(binding, press))?.command ?? null;
}

function fits(binding: KeyBinding, press: KeyPress): boolean {
  if ((binding.ctrl ?? false) !== press.ctrlKey || (binding.alt ?? false) !== press.altKey || (binding.shift ?? false) !== press.shiftKey) return false;
  return binding.code === undefined ? binding.key === press.key.toLowerCase() : binding.code === press.code;
}

const shown: Readonly<Record<string, string>> = { enter: 'Enter', escape: 'Esc', arrowleft: '←', f1: 'F1', f2: 'F2', f6: 'F6' };

/** As printed on a key cap: `Ctrl ⇧ H`. The first binding of a command is the one shown. */
export function keyLabel(command: CommandName): string {
  const binding = keyRegistry.find((one) => one.command === command);
  if (binding === undefined) return '';
  const name = binding.code?.replace('Digit', '') ?? shown[binding.key ?? ''] ?? (binding.key ?? '').toUpperCase();
  return [binding.ctrl && 'Ctrl', binding.alt && 'Alt', binding.shift && '⇧', name].filter((part) => typeof part === 'string').join(' ');
}

/** For aria-keyshortcuts: `Control+Shift+H`. */
export function ariaKeys(command: CommandName): string {
  return keyLabel(command).replace('Ctrl', 'Control').replace('⇧', 'Shift').replace('Esc', 'Escape').replace('←', 'ArrowLeft').replaceAll(' ', '+');
}
