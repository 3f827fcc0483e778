// Reads lines that came from elsewhere: the usual ones told apart at once, the others judged by their schema.
import { lineHeader, numberedLine, type LineHeader, type NumberedLine } from './line.ts';
import { isPlainHeader, isPlainNumbered } from './plain-line.ts';

/** Parses the header text of a wire line; null when it is not a header of this version. */
export function parseHeader(text: string): LineHeader | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (isPlainHeader(json)) return json;
  const parsed = lineHeader.safeParse(json);
  return parsed.success ? parsed.data : null;
}

/** Null when it is not a numbered line. */
export function parseNumbered(json: unknown): NumberedLine | null {
  if (isPlainNumbered(json)) return json;
  const parsed = numberedLine.safeParse(json);
  return parsed.success ? parsed.data : null;
}
