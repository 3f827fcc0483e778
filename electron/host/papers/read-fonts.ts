// Reads the two faces that papers embed: Noto Sans covers Finnish, Swedish and the Sámi languages.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { PaperFonts } from './paper-ports.ts';

/** Beside the packed program, else in the package they come from. */
function faceFile(name: string): string {
  const beside = join(import.meta.dirname, 'fonts', basename(name));
  return existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${name}`);
}

/** Read once, at the first paper. */
export function fontReader(): () => PaperFonts {
  let fonts: PaperFonts | null = null;
  return () => (fonts ??= { regular: readFileSync(faceFile('400Regular/NotoSans_400Regular.ttf')), bold: readFileSync(faceFile('700Bold/NotoSans_700Bold.ttf')) });
}
