// How far an import is, as it is told while it runs.
export type ImportStep =
  | { readonly kind: 'reading'; readonly system: string; readonly file: string; readonly rows: number }
  | { readonly kind: 'comparing'; readonly system: string; readonly file: string }
  | { readonly kind: 'joining' }
  | { readonly kind: 'writing'; readonly people: number };
