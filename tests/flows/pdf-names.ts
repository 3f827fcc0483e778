// Every name in a PDF's objects, dictionaries' keys among them; the bytes of streams are not looked at, where any letters can stand by chance.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from 'pdf-lib';

function namesOf(object: PDFObject): readonly string[] {
  if (object instanceof PDFName) return [object.decodeText()];
  if (object instanceof PDFArray) return object.asArray().flatMap(namesOf);
  if (object instanceof PDFStream) return namesOf(object.dict);
  if (object instanceof PDFDict) return object.entries().flatMap((entry) => entry.flatMap(namesOf));
  return [];
}

/** ISO 32000-2, 7.3.5: without their slash, escapes undone, objects in object streams included. */
export async function pdfNames(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = [...pdf.context.enumerateIndirectObjects()].map(([, object]) => object);
  return new Set([...objects, ...Object.values(pdf.context.trailerInfo)].flatMap(namesOf));
}
