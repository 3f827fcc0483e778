// A button that shows its key and answers it; a second press while the first is under way, or within a second, does nothing (rule 33).
import { useRef, useState, type ReactNode } from 'react';
import { useCommand, type CommandLevel } from './commands.ts';
import { ariaKeys, keyLabel, type CommandName } from './keys.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  /** While what it promises is under way the button answers nobody. */
  readonly onPress: (() => void) | (() => Promise<unknown>);
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
  // At once for the next press, and drawn for the eye.
  const underWay = useRef(false);
  const [waits, setWaits] = useState(false);
  const press = (): void => {
    if (disabled || underWay.current) return;
    const now = performance.now();
    // Only the primary step writes; a nervous second press must not write twice.
    if (tone === 'go' && now - lastPress.current < guardMilliseconds) return;
    lastPress.current = now;
    const ends = onPress();
    if (!(ends instanceof Promise)) return;
    underWay.current = true;
    setWaits(true);
    void ends.finally(() => { underWay.current = false; setWaits(false); });
  };
  useCommand(command, disabled ? undefined : press, level);
  const tones = tone === 'plain' ? 'btn' : `btn ${tone}`;
  return (
    // Not `disabled`: a button that cannot be pressed still takes focus and says why through describedBy.
    <button type="button" className={tones} onClick={press} aria-disabled={disabled || waits || undefined} aria-label={label} aria-describedby={describedBy}
      aria-pressed={pressed} aria-keyshortcuts={command === undefined ? undefined : ariaKeys(command)} ref={autoFocus ? focusOnce : undefined}>
      {children}{command === undefined ? null : <kbd aria-hidden="true">{keyLabel(command)}</kbd>}
    </button>
  );
}

function focusOnce(element: HTMLButtonElement | null): void {
  element?.focus();
}
