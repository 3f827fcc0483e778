// Proves that a person's two answers say the same as the sources: the paper's text by another reader, data.json, the tables, the series, field by field.
import { compareFiles } from './same-content/compare-files.ts';
import { comparePaper } from './same-content/compare-paper.ts';
import { drawnPeople, madeFiles, madePaper, profile } from './same-content/made-answers.ts';
import { paperText } from './same-content/paper-text.ts';
import { proofSeed } from './rig/proof-seed.ts';

const shownFaults = 20;

/** `runs`: people. */
export default async function proveSameContent(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${String(seed)}`);
  const people = await drawnPeople(runs, seed);
  let fields = 0;
  let differing = 0;
  let readings = 0;
  let series = 0;
  for (const drawn of people) {
    const { person } = drawn;
    const faults = [...comparePaper(paperText(await madePaper(person)), drawn, profile), ...compareFiles(await madeFiles(person), drawn)];
    readings += drawn.readings.length;
    series += Number(drawn.readings.length > 0);
    fields += person.items.reduce((sum, item) => sum + item.fields.length, 0);
    differing += Number(faults.length > 0);
    for (const fault of faults.slice(0, shownFaults)) console.log(`${String(people.indexOf(drawn))}: ${fault}`);
  }
  const ok = differing === 0 && people.length === runs && fields > people.length && series > 0;
  return { ok, figure: `${String(differing)} differing of ${String(people.length)} people, ${String(fields)} fields each on paper, in JSON, in CSV and in the source; ${String(readings)} readings of ${String(series)} people each in JSON, in both tables and in the source, their months and years added up again on paper` };
}
