// As much of PouchDB's shape as the pull bench uses; the package ships no types.

export interface PouchStore {
  readonly bulkDocs: (documents: readonly object[]) => Promise<unknown>;
  readonly info: () => Promise<{ readonly doc_count: number }>;
  readonly replicate: { readonly from: (url: string, options: object) => Promise<{ readonly ok: boolean; readonly docs_written: number }> };
  readonly close: () => Promise<void>;
}

export interface Pouch {
  new (name: string): PouchStore;
  readonly defaults: (options: object) => Pouch;
}
