// A text field with its label above, its hint and its error tied to it; only what is optional is marked so (rule 15).
import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '../words/words.ts';
import './field.css';

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

export function describedBy({ id, hint, error }: Pick<FrameProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter((one) => one !== null);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function FieldFrame({ id, label, hint, error, optional = false, children }: FrameProps & { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="field" data-bad={error === undefined ? undefined : true}>
      <label htmlFor={id}>{label}{optional ? <small> {t('app.optional')}</small> : null}</label>
      {hint === undefined ? null : <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {error === undefined ? null : <span className="error" id={`${id}-error`}>{error}</span>}
      {children}
    </div>
  );
}

export function TextField({ id, label, hint, error, optional, ...input }: FrameProps & ComponentProps<'input'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <input autoComplete="off" spellCheck={false} {...input} id={id} aria-invalid={error !== undefined || undefined} aria-describedby={describedBy({ id, hint, error })} />
    </FieldFrame>
  );
}

export function TextArea({ id, label, hint, error, optional, ...area }: FrameProps & ComponentProps<'textarea'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <textarea rows={2} {...area} id={id} aria-invalid={error !== undefined || undefined} aria-describedby={describedBy({ id, hint, error })} />
    </FieldFrame>
  );
}

export function SelectField({ id, label, hint, error, optional, children, ...select }: FrameProps & ComponentProps<'select'>) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <select {...select} id={id} aria-invalid={error !== undefined || undefined} aria-describedby={describedBy({ id, hint, error })}>{children}</select>
    </FieldFrame>
  );
}
