// Where the visitor signs on the request: one constant for the paper and for the pad on the screen, so ink lands where it was drawn.

/** Millimetres from the top left of the A4 page; strokes are millimetres from the top left of the area itself. */
export const signingArea = { leftMm: 20, topMm: 229, widthMm: 110, heightMm: 32 } as const;
