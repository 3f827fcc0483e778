// A button that shows its key and answers it; a second press within a second does nothing (rule 33).
import { useRef, type ReactNode } from 'react';
import { useCommand, type CommandLevel } from './commands.ts';
import { ariaKeys, keyLabel, type CommandName } from './keys.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** The key that does the same; registered while the button is on screen and able. */
  readonly command?: CommandName | undefined;
  readonly level?: CommandLevel;
  readonly tone?: 'go' | 'plain' | 'bare' | 'slim';
  readonly disabled?: boolean;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly pressed?: boolean;
  readonly autoFocus?: boolean;
}

const guardMilliseconds = 1000;

export function Button({ children, onPress, command, level = 1, tone = 'plain', disabled = false, label, describedBy, pressed, autoFocus = false }: ButtonProps) {
  const lastPress = useRef(Number.NEGATIVE_INFINITY);
  const press = (): void => {
    if (disabled) return;
    const now = performance.now();
    // Only the primary step writes; a nervous second press must not write twice.
    if (tone === 'go' && now - lastPress.current < guardMilliseconds) return;
    lastPress.current = now;
    onPress();
  };
  useCommand(command, disabled ? undefined : press, level);
  const tones = tone === 'plain' ? 'btn' : `btn ${tone}`;
  return (
    // Not `disabled`: a button that cannot be pressed still takes focus and says why through describedBy.
    <button type="button" className={tones} onClick={press} aria-disabled={disabled || undefined} aria-label={label} aria-describedby={describedBy}
      aria-pressed={pressed} aria-keyshortcuts={command === undefined ? undefined : ariaKeys(command)} ref={autoFocus ? focusOnce : undefined}>
      {children}{command === undefined ? null : <kbd aria-hidden="true">{keyLabel(command)}</kbd>}
    </button>
  );
}

function focusOnce(element: HTMLButtonElement | null): void {
  element?.focus();
}
