// What papers need from outside the host: the composer, the fonts' bytes and the system's printing.
import type { Result } from '../../../shared/outcomes.ts';
import type { PaperInput } from '../../../shared/papers/paper-input.ts';

export interface PaperFonts { readonly regular: Uint8Array; readonly bold: Uint8Array }
export interface ComposedPaper { readonly bytes: Uint8Array; readonly pages: number }
export type Compose = (input: PaperInput, fonts: PaperFonts) => Promise<ComposedPaper>;

export interface Printing {
  /** Queued is not printed: a person confirms the paper. Outcomes: `printer-missing`, `print-failed`. */
  readonly print: (pdf: Uint8Array) => Promise<Result<null>>;
}
