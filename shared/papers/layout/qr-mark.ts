// A QR code drawn as boxes: the machine-readable proof on a receipt and the code on a copy's cover.
import { encode } from 'uqr';
import type { Flow } from './flow.ts';
import { ink } from './page-size.ts';

/** `size` in points, quiet zone included; error correction M survives a fold or a stain. */
export function qrMark(flow: Flow, text: string, { x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): void {
  const code = encode(text, { ecc: 'M', border: 2 });
  const unit = size / code.size;
  code.data.forEach((modules, line) => {
    let from = 0;
    // Runs of dark modules become one box: fewer strokes and no hairlines between.
    for (let place = 0; place <= modules.length; place += 1) {
      if (modules[place] === true) continue;
      if (place > from) flow.canvas.fill({ x: x + from * unit, y: y + line * unit, width: (place - from) * unit, height: unit }, ink.text);
      from = place + 1;
    }
  });
}
