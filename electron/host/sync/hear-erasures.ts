// Hears from central what has been erased there, and erases it here: content of lines, papers, register data of a person.
import { centralPaths } from '../../../shared/protocol/central.ts';
import { erasuresAnswer, erasureText, erasureWord, type Erasure, type ErasureWord } from '../../../shared/protocol/erasures.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { HostParts } from '../host-parts.ts';
import { eraseLines, heardErasures, keepHeard } from '../journal/erase-lines.ts';
import { forgetSaved } from '../papers/forget-saved.ts';
import { askCentral, jsonOf } from './ask-central.ts';
import { isSigned, urlOf, type CentralLink } from './central-link.ts';

export type Erasing = Pick<HostParts, 'folder' | 'journal' | 'papers' | 'people'>;

/** Null unless central signed it for this controller and it comes after what was heard: an erasure cannot be taken back. */
function believed(link: CentralLink, after: number, given: Erasure): ErasureWord | null {
  if (given.n <= after || !isSigned(link, erasureText(link.controller, given), given.signature)) return null;
  const word = erasureWord.safeParse(jsonOf(given.text));
  return word.success ? word.data : null;
}

/** Twice is as once: a kill between this and the mark only repeats it. Outcomes: those of a write. */
function carryOut({ folder, journal, papers, people }: Erasing, word: ErasureWord): Result<unknown> {
  switch (word.kind) {
    case 'lines': return eraseLines(journal, word.lines);
    case 'case-file': {
      for (const paperId of word.papers) papers.forget(paperId);
      if (word.diaryHash !== null) forgetSaved(folder, word.diaryHash);
      return eraseLines(journal, word.lines);
    }
    case 'person': {
      people.forget(word.personKey);
      return ok(null);
    }
  }
}

/**
 * Until central has no more to say. Needs no unlocked desk. Runs after the pull: content that was on its way while central
 * erased it goes here. Outcomes: those of askCentral, `central-answer-invalid` (a word that central did not sign), and those of a write.
 */
export async function hearErasures(host: Erasing, link: CentralLink): Promise<Result<{ readonly heard: number }>> {
  let heard = 0;
  for (;;) {
    const after = heardErasures(host.journal);
    const answer = await askCentral(link, { url: urlOf(link, centralPaths.erasures, { after }), schema: erasuresAnswer });
    if (!answer.ok) return answer;
    if (answer.value.erasures.length === 0) return ok({ heard });
    let last = after;
    for (const given of answer.value.erasures) {
      const word = believed(link, last, given);
      if (word === null) return refused('central-answer-invalid');
      const done = carryOut(host, word);
      if (!done.ok) return done;
      last = given.n;
      heard += 1;
    }
    const noted = keepHeard(host.journal, last);
    if (noted === false) return refused('not-saved');
    if (!noted.ok) return noted;
  }
}
