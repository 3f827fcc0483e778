// The certificate of deletion (spec/rules.md 3.5, competitors.md): system by system what was erased, when, how, by whom, with proof.
import { factList } from '../layout/fact-list.ts';
import type { Flow } from '../layout/flow.ts';
import { heading, paragraph } from '../layout/paragraph.ts';
import { letterFoot } from './letter-foot.ts';
import type { Deletion, LetterOf } from './letter-shape.ts';
import type { LetterSetting } from './letter-setting.ts';
import { personHead } from './person-head.ts';
import { systemName } from './system-name.ts';

export function deletionCertificate(flow: Flow, input: LetterOf<'deletion-certificate'>, setting: LetterSetting): void {
  const { words, letter } = setting;
  const { deletion: say } = letter;
  personHead(flow, input, setting);
  paragraph(flow, say.lead);
  for (const deletion of input.deletions) deletionPart(flow, deletion, setting);
  flow.y += 8;
  if (input.backupsUntil !== null) { paragraph(flow, say.backups(words.date(input.backupsUntil))); flow.y += 3; }
  if (input.banListKept) paragraph(flow, say.ban);
  letterFoot(flow, input, setting, false);
}

function deletionPart(flow: Flow, { system, what, count, on, method, by, proof }: Deletion, setting: LetterSetting): void {
  const { words, letter } = setting;
  const { deletion: say } = letter;
  heading(flow, 3, systemName(system, setting), 84);
  factList(flow, [
    { label: say.what, value: count === null ? what : `${what} (${say.records(count)})` },
    { label: say.how, value: say.methods[method] },
    { label: say.on, value: words.date(on) },
    { label: say.by, value: by },
    { label: say.proof, value: proof },
  ].filter(({ value }) => value.trim() !== ''), { gap: 0.6 });
}
