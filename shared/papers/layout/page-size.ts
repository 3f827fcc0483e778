// The sheet and its look: A4 in points, margins, inks and type sizes; every paper takes its measures from here.

/** Points in a millimetre. */
export const millimetre = 72 / 25.4;

/** Points; y runs down from the top edge everywhere in layout and is turned only when written. */
export const sheet = {
  width: 595.28, height: 841.89,
  left: 20 * millimetre, right: 595.28 - 20 * millimetre,
  top: 24 * millimetre, bottom: 841.89 - 21 * millimetre,
  headBaseline: 14 * millimetre, headRule: 16.5 * millimetre,
  footRule: 841.89 - 17 * millimetre, footBaseline: 841.89 - 12.5 * millimetre,
} as const;

export const textWidth = sheet.right - sheet.left;

/** PDF colour operands (device RGB), from the desk's tokens. */
export const ink = { text: '0.11 0.145 0.188', soft: '0.333 0.376 0.427', accent: '0.043 0.333 0.388', wash: '0.886 0.933 0.941', line: '0.835 0.82 0.78', strong: '0.541 0.525 0.471' } as const;
export type Ink = (typeof ink)[keyof typeof ink];

/** Size, leading (points) and ink of a run of text. */
export interface TextStyle {
  readonly face: 'regular' | 'bold';
  readonly size: number;
  readonly leading: number;
  readonly ink: Ink;
}

export const style = {
  title: { face: 'bold', size: 19, leading: 25, ink: ink.text },
  section: { face: 'bold', size: 13, leading: 18, ink: ink.accent },
  part: { face: 'bold', size: 10, leading: 14, ink: ink.text },
  body: { face: 'regular', size: 9.5, leading: 13.8, ink: ink.text },
  strong: { face: 'bold', size: 9.5, leading: 13.8, ink: ink.text },
  label: { face: 'regular', size: 9.5, leading: 13.8, ink: ink.soft },
  small: { face: 'regular', size: 8, leading: 11.2, ink: ink.soft },
  cell: { face: 'regular', size: 8.2, leading: 11, ink: ink.text },
  cellLabel: { face: 'regular', size: 8.2, leading: 11, ink: ink.soft },
  columnHead: { face: 'bold', size: 7.6, leading: 10, ink: ink.soft },
  running: { face: 'regular', size: 7.6, leading: 10, ink: ink.soft },
  runningStrong: { face: 'bold', size: 7.6, leading: 10, ink: ink.text },
  display: { face: 'bold', size: 30, leading: 38, ink: ink.text },
  reference: { face: 'bold', size: 21, leading: 27, ink: ink.text },
} as const satisfies Record<string, TextStyle>;
