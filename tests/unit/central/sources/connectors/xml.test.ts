// XML as records: elements and attributes by path, nothing of a document type opened, endless text dropped.
import { describe, expect, it } from 'vitest';
import { readXml } from '../../../../../central/sources/connectors/read-xml.ts';
import { collectStream } from '../../../../people/collect-stream.ts';

async function* pieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = 7): Promise<unknown> {
  const records = (await collectStream(readXml(pieces(text, length), { record: 'Puhelu', encoding: 'utf-8' }))).flat();
  return records.map((record) => ('named' in record ? [record.line, Object.fromEntries(record.named)] : [record.line, 'fault' in record ? record.fault : '']));
}

describe('XML records', () => {
  it('hold elements and attributes by their path, and their text as it stands', async () => {
    expect(await read('<Vienti laji="x">\n<Puhelu id="P1"><Aika>a &amp; b</Aika>\n <Soittaja><Nimi kieli="fi"> T </Nimi></Soittaja><Tyhjä/><C><![CDATA[<script>]]></C></Puhelu>\n<Muu><Aika>ei</Aika></Muu><Puhelu/></Vienti>'))
      .toEqual([[2, { '@id': 'P1', 'Aika': 'a & b', 'Soittaja.Nimi.@kieli': 'fi', 'Soittaja.Nimi': ' T ', 'C': '<script>' }], [4, {}]]);
  });

  it('with an element twice are set aside: which of them counts is a guess', async () => {
    expect(await read('<V><Puhelu><A>1</A><A>2</A></Puhelu><Puhelu><A>3</A></Puhelu></V>')).toEqual([[1, 'doubled-field'], [1, { A: '3' }]]);
  });

  it('with an endless text are dropped while they are read', async () => {
    expect(await read(`<V><Puhelu><A>${'x'.repeat(4_100_000)}</A></Puhelu><Puhelu><A>1</A></Puhelu></V>`, 500_000)).toEqual([[1, 'too-long'], [1, { A: '1' }]]);
    await expect(read(`<V><Puhelu><A>${'x'.repeat(9_000_000)}</A></Puhelu></V>`, 500_000)).rejects.toMatchObject({ fault: 'wrong-form' });
  });

  it('nested too deep are set aside', async () => {
    expect(await read(`<V><Puhelu>${'<A>'.repeat(30)}x${'</A>'.repeat(30)}</Puhelu></V>`)).toEqual([[1, 'bad-record']]);
  });

  it.each([
    ['a document type', '<!DOCTYPE V [<!ENTITY x SYSTEM "file:///etc/passwd">]><V><Puhelu><A>&x;</A></Puhelu></V>', 'wrong-form'], ['an unknown entity', '<V><Puhelu><A>&x;</A></Puhelu></V>', 'wrong-form'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><V/>', 'wrong-encoding'], ['no end', '<V><Puhelu><A>1</A></Puhelu>', 'incomplete'], ['elements that cross', '<V><Puhelu><A></Puhelu></A></V>', 'wrong-form'],
  ])('of a text with %s break off by name', async (_, text, fault) => {
    await expect(read(text)).rejects.toMatchObject({ fault });
  });
});
