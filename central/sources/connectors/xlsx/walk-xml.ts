// The elements of one part of a spreadsheet, as they come; nothing of the part stays in memory.
import { SaxesParser } from 'saxes';
import { recordLengthMax } from '../raw-record.ts';
import { SourceBreak } from '../source-break.ts';

export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** To the end of the part. */
export async function walkWhole(bytes: AsyncIterable<Buffer>, visitor: XmlVisitor): Promise<void> {
  const steps = walkXml(bytes, visitor);
  let step = await steps.next();
  while (step.done !== true) step = await steps.next();
}

/** Gives way after each chunk, so that the visitor's harvest can be passed on. Names come without their prefix. */
export async function* walkXml(bytes: AsyncIterable<Buffer>, visitor: XmlVisitor): AsyncGenerator<null> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  // A field, because the parser calls back while it is written to.
  const state: { broke: SourceBreak | null; idle: number } = { broke: null, idle: 0 };
  const leave = (): void => { state.broke ??= new SourceBreak('wrong-form'); };
  parser.on('error', leave);
  parser.on('doctype', leave);
  parser.on('opentag', ({ name, attributes }) => { state.idle = 0; visitor.open(plain(name), attributes); });
  parser.on('text', visitor.text);
  parser.on('cdata', visitor.text);
  parser.on('closetag', ({ name }) => { state.idle = 0; visitor.close(plain(name)); });
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (state.broke !== null) throw state.broke;
    // The parser holds a text until it ends.
    state.idle += chunk.length;
    if (state.idle > recordLengthMax) throw new SourceBreak('too-big');
    yield null;
  }
  parser.write(decoder.decode()).close();
  if (state.broke !== null) throw state.broke;
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
