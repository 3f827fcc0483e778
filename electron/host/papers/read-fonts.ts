// Reads the two faces that papers embed: Noto Sans covers Finnish, Swedish and the Sámi languages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PaperFonts } from './paper-ports.ts';

/** Read once, at the first paper. */
export function fontReader(): () => PaperFonts {
  const places = createRequire(import.meta.url);
  const face = (name: string): Uint8Array => readFileSync(places.resolve(`@expo-google-fonts/noto-sans/${name}`));
  let fonts: PaperFonts | null = null;
  return () => (fonts ??= { regular: face('400Regular/NotoSans_400Regular.ttf'), bold: face('700Bold/NotoSans_700Bold.ttf') });
}
