// Large choices: a group of radio buttons or check boxes whose whole card is the target.
import type { ComponentProps, ReactNode } from 'react';
import './field.css';

export function Choices({ legend, error, size = 'medium', id, children }: { readonly legend: string; readonly error?: string | undefined; readonly size?: 'small' | 'medium' | 'large'; readonly id?: string; readonly children: ReactNode }) {
  const sized = size === 'medium' ? 'choices' : `choices ${size}-options`;
  const errorId = id === undefined ? undefined : `${id}-error`;
  return (
    <fieldset className={sized} id={id} aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{legend}</legend>
      {error === undefined ? null : <p className="error" id={errorId}>{error}</p>}
      <div className="options">{children}</div>
    </fieldset>
  );
}

export function Choice({ kind, title, note, ...input }: { readonly kind: 'radio' | 'checkbox'; readonly title: string; readonly note?: string } & ComponentProps<'input'>) {
  return (
    <label className="choice">
      <input {...input} type={kind} />
      <span>{note === undefined ? title : <><b>{title}</b><small>{note}</small></>}</span>
    </label>
  );
}
