// Delimited lines of which each is a whole record, cut into fields without a parser, which takes several times as long; a line that is anything else sends its stretch to the parser (parse-block.ts).

/** Null where a quote is out of place or a field goes on in the next line. The same fields as the parser's otherwise. */
export function splitLines(lines: readonly string[], { separator, qualifier }: { readonly separator: string; readonly qualifier: string }): readonly (readonly string[])[] | null {
  const rows: (readonly string[])[] = [];
  for (const line of lines) {
    const text = line.endsWith('\n') ? line.slice(0, line.endsWith('\r\n') ? -2 : -1) : line;
    const fields = text.includes(qualifier) ? quotedFields(text, separator, qualifier) : text.split(separator);
    if (fields === null) return null;
    rows.push(fields);
  }
  return rows;
}

function quotedFields(text: string, separator: string, qualifier: string): readonly string[] | null {
  const fields: string[] = [];
  for (let start = 0; ;) {
    let end: number;
    if (text.startsWith(qualifier, start)) {
      const close = closingQuote(text, start + 1, qualifier);
      if (close === -1) return null;
      const inside = text.slice(start + 1, close);
      fields.push(inside.includes(qualifier) ? inside.replaceAll(qualifier + qualifier, qualifier) : inside);
      end = close + 1;
      if (end < text.length && !text.startsWith(separator, end)) return null;
    } else {
      // A quote inside of a plain field is a letter like others.
      end = text.indexOf(separator, start);
      if (end === -1) end = text.length;
      fields.push(text.slice(start, end));
    }
    if (end >= text.length) return fields;
    start = end + 1;
  }
}

/** A doubled quote is one that is meant. */
function closingQuote(text: string, from: number, qualifier: string): number {
  for (let at = text.indexOf(qualifier, from); at !== -1; at = text.indexOf(qualifier, at + 2)) if (!text.startsWith(qualifier, at + 1)) return at;
  return -1;
}
