// What a stored code means, by the register's field (CJEU C-487/21).
import type { Field } from './controller.ts';
import type { Texts } from './words.ts';

/** Null: not explained. Only the register's own codes are: every object knows `constructor`. White space around it is none of a code. */
export function explainedCode(field: Pick<Field, 'codes'> | null | undefined, value: string): Texts | null {
  const codes = field?.codes ?? {};
  const code = value.trim();
  return Object.hasOwn(codes, code) ? codes[code] ?? null : null;
}
