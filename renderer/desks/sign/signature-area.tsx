// The signing area: paper-white in every theme, as large as the one on the request.
import type { Language } from '../../../shared/registers/words.ts';
import { Button } from '../../parts/button.tsx';
import { wordsIn } from '../../words/words-in.ts';

export interface SignatureAreaProps {
  readonly onCanvas: (canvas: HTMLCanvasElement) => () => void;
  readonly onClear: () => void;
  readonly language: Language;
  readonly enough: boolean;
}

export function SignatureArea({ onCanvas, onClear, language, enough }: SignatureAreaProps) {
  const words = wordsIn(language).sign;
  return (
    <div className="signature" lang={language}>
      <p className="quiet" id="area-hint">{words.areaHint}</p>
      <div className="signature-sheet"><canvas ref={onCanvas} role="img" aria-label={words.area} aria-describedby="area-hint sign-state" /></div>
      <div className="actions">
        <Button onPress={onClear}>{words.clear}</Button>
        <span id="sign-state" role="status" className="quiet">{enough ? `✓ ${words.enough}` : words.empty}</span>
      </div>
    </div>
  );
}
