// Reads a controller's profile from unknown data and names every fault in it at once, so that an administrator mends it in one go.
import { ok, refused, type Refusal } from '../outcomes.ts';
import { checkReferences } from './check-references.ts';
import { checkCompleteness } from './check-completeness.ts';
import { checkFeeRules } from './check-fee-rules.ts';
import { checkValidity } from './check-validity.ts';
import { checkNumbers } from './check-numbers.ts';
import { controllerProfile, type ControllerProfile } from './controller.ts';
import type { ProfileFault } from './profile-fault.ts';

export type ProfileRefusal = Refusal & { readonly faults: readonly ProfileFault[] };
export type ProfileResult = { readonly ok: true; readonly value: ControllerProfile } | ProfileRefusal;

/**
 * Outcome: `bad-input` with all `faults`, each with its path; shape, references, validity, numbers, gaps and fee rules are all checked
 * whatever the others found. Two entries of one code are allowed when their validity follows without gap or overlap.
 */
export function loadProfile(input: unknown): ProfileResult {
  const parsed = controllerProfile.safeParse(input);
  const shape = parsed.success ? [] : parsed.error.issues.map((issue): ProfileFault => ({ code: 'shape', path: issue.path.map(String).join('.'), names: issue.code }));
  const faults = [...shape, ...checkReferences(input), ...checkValidity(input), ...checkNumbers(input), ...checkCompleteness(input), ...checkFeeRules(input)];
  if (parsed.success && faults.length === 0) return ok(parsed.data);
  return { ...refused('bad-input', { field: faults[0]?.path ?? '', values: { faults: faults.length } }), faults };
}
