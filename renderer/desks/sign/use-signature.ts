// The pen: ink kept as points in millimetres, drawn again at every size; no pressure, no timing (rule 19).
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import SignaturePad from 'signature_pad';
import type { Stroke } from '../../../shared/domain/case/content.ts';
import { inkLength } from '../../../shared/rules/ink-length.ts';
import { groupsOf, strokesOf } from './signature-points.ts';

export interface Signature {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly millimetres: number;
  readonly strokes: () => readonly Stroke[];
  readonly clear: () => void;
}

export function useSignature(): Signature {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const strokes = useRef<readonly Stroke[]>([]);
  const [millimetres, setMillimetres] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const one = new SignaturePad(element, { minWidth: 1.4, maxWidth: 1.4, penColor: '#10243a', throttle: 0, minDistance: 1 });
    pad.current = one;
    let width = 0;
    const read = (): void => {
      strokes.current = strokesOf(one.toData(), width);
      setMillimetres(inkLength(strokes.current));
    };
    const fit = (): void => {
      // A stroke under way is carried over too: what is drawn so far is read in the old size first.
      if (width > 0) read();
      width = element.clientWidth;
      const ratio = Math.max(1, window.devicePixelRatio);
      element.width = Math.round(width * ratio);
      element.height = Math.round(element.clientHeight * ratio);
      element.getContext('2d')?.scale(ratio, ratio);
      one.fromData(groupsOf(strokes.current, width), { clear: true });
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(element);
    one.addEventListener('endStroke', read);
    return () => { watcher.disconnect(); one.off(); pad.current = null; };
  }, []);
  const clear = useCallback(() => {
    pad.current?.clear();
    strokes.current = [];
    setMillimetres(0);
  }, []);
  const kept = useCallback(() => strokes.current, []);
  return { canvas, millimetres, strokes: kept, clear };
}
