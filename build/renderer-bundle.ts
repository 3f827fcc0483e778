// How the renderer is bundled: files of its own origin only, since the content security policy allows nothing inline.
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** Vite's settings for the renderer at `source`, written to `target`; `index.html` in `source` is the page. */
export function rendererBundle(source: string, target: string): InlineConfig {
  return {
    root: source,
    configFile: false,
    // Relative, so that the same files serve under http://127.0.0.1:PORT and under app://.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'chrome140',
      // Zod with the setting that keeps it from trying `new Function` in one file: whatever makes a schema imports that file, so the setting is there first.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|zod-without-eval/ }] } } },
      // font-src and img-src do not allow data: URLs, so nothing may be inlined as one.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
    },
    worker: { format: 'es' },
  };
}

const INLINE = [
  { what: 'a script without src', pattern: /<script(?![^>]*\ssrc=)[^>]*>/i },
  { what: 'a style element', pattern: /<style[\s>]/i },
  { what: 'a style attribute', pattern: /<[^>]+\sstyle=/i },
  { what: 'an event attribute', pattern: /<[^>]+\son[a-z]+=/i },
  { what: 'an address of another origin', pattern: /\s(?:src|href)="(?:https:|http:)?\/\//i },
] as const;

/** What in a page the content security policy would block; empty when it may ship. */
export function inlineContent(html: string): readonly string[] {
  return INLINE.filter(({ pattern }) => pattern.test(html)).map(({ what }) => what);
}
