// `npm run samples -- letters [--to FOLDER]`: draws every kind of letter in three languages with made-up people.
import { drawLetters } from './samples/draw-letters.ts';
import { readSamplesWish, samplesUsage } from './samples/read-samples-wish.ts';

const folder = readSamplesWish(process.argv.slice(2));
if (folder === null) {
  console.error(samplesUsage);
  process.exit(2);
}
const { letters, pictures } = await drawLetters(folder, { pictures: true });
console.log(`${letters} letters and ${pictures} pictures of first pages in ${folder}`);
