// What the page was told as saved, and which of it is missing: the judgement every crash run ends with.

/** One confirmation that reached the page. */
export interface Told { readonly caseId: string; readonly diaryNumber: string; readonly lines: readonly string[] }

/** What stands after the restart: the diary number the desk's journal gives each case, and how often central holds each line. */
export interface Standing { readonly diaryNumbers: ReadonlyMap<string, string | null>; readonly inCentral: ReadonlyMap<string, number> }

/** A confirmation that does not stand: its case, and why in plain words. */
export interface Breach { readonly caseId: string; readonly words: string }

/** One for each confirmation that does not stand; a number told twice breaks both. */
export function breaches(told: readonly Told[], { diaryNumbers, inCentral }: Standing): readonly Breach[] {
  const timesTold = Map.groupBy(told, (one) => one.diaryNumber);
  return told.flatMap(({ caseId, diaryNumber, lines }) => {
    if (timesTold.get(diaryNumber)?.length !== 1) return [{ caseId, words: `${diaryNumber} was told for two cases` }];
    if (diaryNumbers.get(caseId) !== diaryNumber) return [{ caseId, words: `${diaryNumber} is not in the journal` }];
    if (lines.length === 0 || lines.some((id) => inCentral.get(id) !== 1)) return [{ caseId, words: `${diaryNumber} is not in central exactly once` }];
    return [];
  });
}
