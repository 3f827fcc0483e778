// The business ids and number patterns of a profile are real ones.
import { parseBusinessId } from '../formats/business-id.ts';
import { numberPattern } from '../formats/number-pattern.ts';
import { rowsOf, textOf, type ProfileFault } from './profile-fault.ts';

export function checkNumbers(profile: unknown): readonly ProfileFault[] {
  const ids = rowsOf(profile, 'entities').flatMap(({ row, path }): readonly ProfileFault[] => {
    const id = textOf(row, 'businessId');
    return id === null || parseBusinessId(id).ok ? [] : [{ code: 'bad-business-id', path: `${path}.businessId`, names: id }];
  });
  const patterns = (['customerNumberPattern', 'heatingSitePattern'] as const).flatMap((key): readonly ProfileFault[] => {
    const pattern = textOf(profile, key);
    // A pattern that is not understood accepts nothing: every customer would be unknown.
    return pattern === null || numberPattern(pattern) !== null ? [] : [{ code: 'bad-pattern', path: key, names: pattern.slice(0, 60) }];
  });
  return [...ids, ...patterns];
}
