// Takes the clerk to the field a refusal is about: the field itself, or the choice in its group.
/** `id`: of a field or of a group of choices; does nothing where there is none. */
export function focusField(id: string | undefined): void {
  if (id === undefined) return;
  const element = document.getElementById(id);
  const target = element?.matches('input, select') === true ? element : element?.querySelector<HTMLElement>('input:checked, input');
  target?.focus();
  // A field that has focus already is not scrolled to by focusing it.
  target?.scrollIntoView({ block: 'nearest' });
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
}
