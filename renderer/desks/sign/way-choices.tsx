// The equal ways of signing, all by keyboard: on the pad, or without with a reason (rule 20).
import { Choice, Choices } from '../../parts/choice.tsx';
import { useWords } from '../../words/words.ts';

export const signWays = ['pad', 'cannot-sign', 'does-not-want', 'pad-broken'] as const;
export type SignWay = (typeof signWays)[number];

export function WayChoices({ way, onWay }: { readonly way: SignWay; readonly onWay: (way: SignWay) => void }) {
  const { t } = useWords();
  return (
    <>
      <Choices id="way" size="large" legend={t('sign.way')}>
        {signWays.map((one) => <Choice key={one} kind="radio" name="way" value={one} title={t(`sign.${one}`)} checked={one === way} onChange={() => onWay(one)} />)}
      </Choices>
      {way === 'pad' ? null : <p className="note attention">{t('sign.clock')}</p>}
    </>
  );
}
