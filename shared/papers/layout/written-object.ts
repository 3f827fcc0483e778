// An object of the file written out as text already: a long copy has a hundred thousand of them, and building each from parts is slow.
import { PDFObject } from 'pdf-lib';

/** `text` is ASCII in PDF syntax. */
export class WrittenObject extends PDFObject {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override clone(): WrittenObject {
    return new WrittenObject(this.#text);
  }

  override toString(): string {
    return this.#text;
  }

  override sizeInBytes(): number {
    return this.#text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let place = 0; place < this.#text.length; place += 1) buffer[offset + place] = this.#text.charCodeAt(place);
    return this.#text.length;
  }
}
