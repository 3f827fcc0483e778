// How much ink a signature has: the length of its drawn paths.

type Point = readonly [number, number];

/** Sum of the lengths of the paths, in the unit of the points (millimetres). */
export function inkLength(strokes: readonly (readonly Point[])[]): number {
  return strokes.reduce((sum, stroke) => sum + pathLength(stroke), 0);
}

function pathLength(stroke: readonly Point[]): number {
  return stroke.reduce((sum, point, index) => {
    const before = stroke[index - 1];
    return before === undefined ? sum : sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
}
