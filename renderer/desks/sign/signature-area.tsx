// The signing area: paper-white in every theme, as large as the one on the request.
import type { Language } from '../../../shared/registers/words.ts';
import { Button } from '../../parts/button.tsx';
import { wordsIn } from '../../words/words.ts';
import type { Signature } from './use-signature.ts';

export function SignatureArea({ signature, language, enough }: { readonly signature: Signature; readonly language: Language; readonly enough: boolean }) {
  const words = wordsIn(language).sign;
  return (
    <div className="signature" lang={language}>
      <p className="quiet" id="area-hint">{words.areaHint}</p>
      <div className="signature-sheet"><canvas ref={signature.canvas} role="img" aria-label={words.area} aria-describedby="area-hint sign-state" /></div>
      <div className="actions">
        <Button onPress={signature.clear}>{words.clear}</Button>
        <span id="sign-state" role="status" className="quiet">{enough ? `✓ ${words.enough}` : words.empty}</span>
      </div>
    </div>
  );
}
