// Between the pad's pixels and the paper's millimetres; the signing area is the same shape on both.
import type { PointGroup } from 'signature_pad';
import { signingArea } from '../../../shared/papers/signing-area.ts';
import type { Stroke } from '../../../shared/domain/case/content.ts';


const areaMillimetres = { width: signingArea.widthMm, height: signingArea.heightMm };

const mostStrokes = 400;
const mostPoints = 2000;

/** Tenths of a millimetre are finer than any pen; points outside the area are drawn on its edge. */
export function strokesOf(groups: readonly { readonly points: readonly { readonly x: number; readonly y: number }[] }[], widthPixels: number): readonly Stroke[] {
  if (widthPixels <= 0) return [];
  const scale = areaMillimetres.width / widthPixels;
  const within = (value: number, most: number): number => Math.round(Math.min(Math.max(value * scale, 0), most) * 10) / 10;
  return groups.filter((group) => group.points.length > 0).slice(0, mostStrokes)
    .map((group) => group.points.slice(0, mostPoints).map((point): [number, number] => [within(point.x, areaMillimetres.width), within(point.y, areaMillimetres.height)]));
}

/** For drawing only: even time and pressure, so that the line is as thick everywhere. */
export function groupsOf(strokes: readonly Stroke[], widthPixels: number): PointGroup[] {
  const scale = widthPixels / areaMillimetres.width;
  return strokes.map((stroke) => ({
    penColor: '#10243a', dotSize: 0, minWidth: 1.4, maxWidth: 1.4, velocityFilterWeight: 0.7, compositeOperation: 'source-over' as const,
    points: stroke.map(([x, y], index) => ({ x: x * scale, y: y * scale, pressure: 0.5, time: index * 16 })),
  }));
}
