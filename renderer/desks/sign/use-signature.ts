// The pen: ink kept as points in millimetres, drawn again at every size; no pressure, no timing (rule 19).
import { useCallback, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';
import type { Stroke } from '../../../shared/domain/case/content.ts';
import { inkLength } from '../../../shared/rules/ink-length.ts';
import { groupsOf, strokesOf } from './signature-points.ts';

export interface Signature {
  /** The canvas's ref. */
  readonly attach: (canvas: HTMLCanvasElement) => () => void;
  /** Ink so far; 0 after `clear`. */
  readonly millimetres: number;
  readonly strokes: () => readonly Stroke[];
  readonly clear: () => void;
}

const pen = { minWidth: 1.4, maxWidth: 1.4, penColor: '#10243a', throttle: 0, minDistance: 1 } as const;

export function useSignature(): Signature {
  const pad = useRef<SignaturePad | null>(null);
  const kept = useRef<readonly Stroke[]>([]);
  const [millimetres, setMillimetres] = useState(0);
  const attach = useCallback((canvas: HTMLCanvasElement) => {
    const one = new SignaturePad(canvas, pen);
    pad.current = one;
    let width = 0;
    const read = (): void => {
      if (width === 0) return;
      kept.current = strokesOf(one.toData(), width);
      setMillimetres(inkLength(kept.current));
    };
    const fit = (): void => {
      // A hidden pad has no size; what was drawn stays as millimetres until it is shown again.
      if (canvas.clientWidth === 0) return;
      // A stroke under way is carried over too: what is drawn so far is read in the old size first.
      read();
      width = canvas.clientWidth;
      const ratio = Math.max(1, window.devicePixelRatio);
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(canvas.clientHeight * ratio);
      canvas.getContext('2d')?.scale(ratio, ratio);
      one.fromData(groupsOf(kept.current, width), { clear: true });
    };
    const watcher = new ResizeObserver(fit);
    watcher.observe(canvas);
    one.addEventListener('endStroke', read);
    return () => { watcher.disconnect(); one.off(); pad.current = null; };
  }, []);
  const clear = useCallback(() => {
    pad.current?.clear();
    kept.current = [];
    setMillimetres(0);
  }, []);
  const strokes = useCallback(() => kept.current, []);
  return { attach, millimetres, strokes, clear };
}
