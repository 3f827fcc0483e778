// A law's reference as an official letter of the language writes it: `Art. 12(5)` → `tietosuoja-asetuksen 12 artiklan 5 kohta`.
import type { Language } from '../../registers/words.ts';

interface Place {
  readonly article: string;
  readonly paragraph: string;
  readonly point: string;
}

const act = /^Tietosuojalaki 1050\/2018, (\d{1,2}) §$/;

/** A reference of any other shape (a law that a decision names) is printed as it is. */
export function lawInWords(law: string, language: Language): string {
  const section = act.exec(law)?.[1];
  if (section !== undefined) return actInWords(section, language);
  const places = law.startsWith('Art. ') ? placesOf(law.slice(5)) : null;
  return places === null ? law : articlesInWords(places, language);
}

function placesOf(references: string): readonly Place[] | null {
  const places = references.split(', ').map(placeOf);
  const known = places.filter((place) => place !== null);
  return known.length === places.length ? known : null;
}

/** `17(3)(b)`: article, then paragraph and point where there are any. */
function placeOf(reference: string): Place | null {
  const [article = '', paragraph = '', point = '', ...more] = reference.replaceAll(')', '').split('(');
  const plain = `${article}${paragraph && `(${paragraph})`}${point && `(${point})`}`;
  const shaped = /^\d{1,2}$/.test(article) && /^\d{0,2}$/.test(paragraph) && /^[a-z]?$/.test(point);
  return shaped && more.length === 0 && plain === reference ? { article, paragraph, point } : null;
}

function articlesInWords(places: readonly Place[], language: Language): string {
  switch (language) {
    case 'fi': return `tietosuoja-asetuksen ${joined(places.map(inFinnish), 'ja')}`;
    case 'sv': return `${joined(places.map(({ article: number, paragraph, point }) => `artikel ${number}${paragraph && `.${paragraph}`}${point && ` ${point}`}`), 'och')} i dataskyddsförordningen`;
    case 'en': return `${joined(places.map(({ article: number, paragraph, point }) => `Article ${number}${paragraph && `(${paragraph})`}${point && `(${point})`}`), 'and')} of the General Data Protection Regulation`;
  }
}

function inFinnish({ article: number, paragraph, point }: Place): string {
  if (paragraph === '') return `${number} artikla`;
  return point === '' ? `${number} artiklan ${paragraph} kohta` : `${number} artiklan ${paragraph} kohdan ${point} alakohta`;
}

function actInWords(section: string, language: Language): string {
  switch (language) {
    case 'fi': return `tietosuojalain ${section} §`;
    case 'sv': return `${section} § i dataskyddslagen`;
    case 'en': return `section ${section} of the Data Protection Act`;
  }
}

function joined(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;
}
