// The records of an XML export, element by element; document types and entities of a file's own are never opened.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Dialect } from '../../../shared/registers/source-profile.ts';
import { recordLengthMax, type RawBatches, type RawRecord } from './raw-record.ts';
import { SourceBreak } from './source-break.ts';
import type { QuarantineReason } from '../import-result.ts';

const depthMax = 20;

export interface XmlReading {
  /** The element of one record, as it is written there, with its prefix. */
  readonly record: string;
  readonly encoding: Dialect['encoding'];
}

/** A record's `line` is the line its element starts on. Broken XML cannot be taken up again after the fault. */
export async function* readXml(text: AsyncIterable<string>, { record, encoding }: XmlReading): RawBatches {
  const parser = new SaxesParser();
  const state: State = { record, path: [], cells: null, texts: [], length: 0, idle: 0, fault: null, line: 0, records: [], broke: null, isClosing: false };
  listen(parser, state, encoding);
  for await (const chunk of text) {
    feed(state, () => parser.write(chunk));
    yield state.records.splice(0);
    // Text between records, or a tag without end: the parser holds it all.
    state.idle += chunk.length;
    if (state.idle > recordLengthMax) throw new SourceBreak('wrong-form');
  }
  state.isClosing = true;
  feed(state, () => parser.close());
}

interface State {
  readonly record: string;
  /** Elements around within the record. */
  readonly path: string[];
  cells: Map<string, string> | null;
  readonly texts: string[];
  length: number;
  /** Letters since the last element began or ended. */
  idle: number;
  fault: QuarantineReason | null;
  line: number;
  records: RawRecord[];
  broke: SourceBreak | null;
  isClosing: boolean;
}

// What a handler throws would pass through the parser; it is kept and thrown outside.
function feed(state: State, act: () => void): void {
  try {
    act();
  } catch {
    throw state.broke ?? new SourceBreak('wrong-form');
  }
  if (state.broke !== null) throw state.broke;
}

function listen(parser: SaxesParser, state: State, encoding: string): void {
  const leave = (fault: 'wrong-form' | 'wrong-encoding' | 'incomplete'): void => { state.broke ??= new SourceBreak(fault); };
  parser.on('error', () => leave(state.isClosing ? 'incomplete' : 'wrong-form'));
  parser.on('doctype', () => leave('wrong-form'));
  parser.on('xmldecl', ({ encoding: named }) => {
    if (named !== undefined && named.toLowerCase().replace('utf-16', 'utf-16le').replace('utf-16lele', 'utf-16le') !== encoding) leave('wrong-encoding');
  });
  parser.on('opentag', (tag) => open(state, tag, parser.line));
  parser.on('text', (given) => addText(state, given));
  parser.on('cdata', (given) => addText(state, given));
  parser.on('closetag', () => close(state));
}

function open(state: State, { name, attributes }: SaxesTagPlain, line: number): void {
  state.idle = 0;
  if (state.cells === null) {
    if (name !== state.record) return;
    Object.assign(state, { cells: new Map(), length: 0, fault: null, line });
  } else state.path.push(name);
  if (state.path.length > depthMax) state.fault ??= 'bad-record';
  state.texts.push('');
  for (const [key, value] of Object.entries(attributes)) put(state, [...state.path, `@${key}`].join('.'), value);
}

function close(state: State): void {
  state.idle = 0;
  if (state.cells === null) return;
  const text = state.texts.pop() ?? '';
  // The white space between elements is no value.
  if (state.path.length > 0 && text.trim() !== '') put(state, state.path.join('.'), text);
  if (state.path.pop() !== undefined) return;
  state.records.push(state.fault === null ? { line: state.line, named: state.cells } : { line: state.line, fault: state.fault });
  state.cells = null;
}

function addText(state: State, text: string): void {
  if (state.cells === null) return;
  state.length += text.length;
  if (state.length > recordLengthMax) state.fault ??= 'too-long';
  if (state.fault === null) state.texts.push((state.texts.pop() ?? '') + text);
}

function put(state: State, column: string, value: string): void {
  if (state.cells?.has(column) === true) state.fault ??= 'doubled-field';
  state.cells?.set(column, value);
}
