// What a scanned document came to, in words that hold nothing of it.
import type { ZoneSeen } from '../../../shared/bridge.ts';
import type { Say } from '../../words/words.ts';

export interface ZoneSaid { readonly tone: 'done' | 'attention'; readonly text: string }

/** Everything that differs, the surest first; else what was matched. */
export function zoneWords(t: Say, { name, identityCode, birthDate, expiry }: ZoneSeen): ZoneSaid {
  const differs = [
    ...(identityCode === 'differs' ? [t('acting.scan.codeDiffers')] : name === 'differs' ? [t('acting.scan.nameDiffers')] : birthDate === 'differs' ? [t('acting.scan.birthDiffers')] : []),
    ...(expiry === 'expired' ? [t('acting.scan.expired')] : []),
  ];
  if (differs.length > 0) return { tone: 'attention', text: differs.join(' ') };
  return { tone: 'done', text: identityCode === 'matched' ? t('acting.scan.matchedCode') : t('acting.scan.matched') };
}
