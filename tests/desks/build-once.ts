// Before any desk test: the renderer and Electron's programs are built from the sources as they stand.
import { ensureBuilt } from '../../build/ensure-built.ts';

export default function buildOnce(): void {
  ensureBuilt((text) => { console.log(text); });
}
