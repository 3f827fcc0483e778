// Takes in lines that central has numbered: signature, the sender's chain and central's own log are verified before anything is kept.
import { createHash, verify, type KeyObject } from 'node:crypto';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { logHashInput, noHash, parseHeader, type LineHeader, type NumberedLine } from '../../../shared/protocol/line.ts';
import type { Sql } from './journal-store.ts';
import { lineHash } from './line-row.ts';
import type { Journal } from './open-journal.ts';
import { readMark, writeMark, type PullMark } from './pull-mark.ts';

export interface PulledPage { readonly controller: string; readonly epoch: string; readonly lines: readonly NumberedLine[]; readonly keys: ReadonlyMap<string, KeyObject> }

interface Checked { readonly header: LineHeader; readonly hash: string; readonly given: NumberedLine; readonly mine: boolean }
type Fault = 'log-rewound' | 'line-malformed' | 'signature-wrong' | 'chain-broken' | 'line-id-reused' | 'device-unknown';

function continuesLog(mark: PullMark, given: NumberedLine, hash: string): boolean {
  const expected = createHash('sha256').update(logHashInput(mark.logHash, given.position, hash), 'utf8').digest('hex');
  return given.position === mark.position + 1 && expected === given.logHash;
}

function chainFits(sql: Sql, header: LineHeader): boolean {
  if (header.deviceSeq === 1) return header.previousHash === noHash;
  const before = sql('SELECT hash FROM line WHERE device = ? AND device_seq = ?').get(header.device, header.deviceSeq - 1);
  return before?.['hash'] === header.previousHash;
}

function check(sql: Sql, page: PulledPage, mark: PullMark, given: NumberedLine): Checked | Fault {
  const header = parseHeader(given.line.header);
  if (header === null || header.controller !== page.controller) return 'line-malformed';
  const hash = lineHash(given.line.header);
  if (!continuesLog(mark, given, hash)) return 'log-rewound';
  const key = page.keys.get(header.device);
  if (key === undefined) return 'device-unknown';
  if (!verify(null, Buffer.from(given.line.header, 'utf8'), key, Buffer.from(given.line.signature, 'base64'))) return 'signature-wrong';
  const held = sql('SELECT hash FROM line WHERE id = ? OR (device = ? AND device_seq = ?)').get(header.id, header.device, header.deviceSeq);
  if (held !== undefined && held['hash'] !== hash) return 'line-id-reused';
  if (held === undefined && !chainFits(sql, header)) return 'chain-broken';
  return { header, hash, given, mine: held !== undefined };
}

function keep(sql: Sql, page: PulledPage, { header, hash, given, mine }: Checked): void {
  if (!mine) {
    sql('INSERT INTO line (id, device, device_seq, header, signature, sealed, hash, case_id, type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(header.id, header.device, header.deviceSeq, given.line.header, Buffer.from(given.line.signature, 'base64'), Buffer.from(given.line.sealed, 'base64'), hash, header.caseId, header.type);
  }
  const numbered = sql('INSERT INTO numbered (line_id, epoch, position, log_hash) VALUES (?, ?, ?, ?) ON CONFLICT (line_id) DO NOTHING').run(header.id, page.epoch, given.position, given.logHash);
  const receipted = sql('SELECT 1 AS yes FROM receipt WHERE line_id = ?').get(header.id) !== undefined;
  if (Number(numbered.changes) === 1 && !receipted) sql('INSERT INTO change (line_seq) SELECT seq FROM line WHERE id = ?').run(header.id);
}

/**
 * One transaction per page; the lines before a bad one are kept and the bad one stops the pull.
 * Outcomes: `log-rewound` (also for another epoch), `line-malformed`, `signature-wrong`, `chain-broken`,
 * `line-id-reused`, `device-unknown`, `not-saved`, `journal-damaged`.
 */
export function acceptPulled(journal: Journal, page: PulledPage): Result<{ readonly accepted: number }> {
  const before = readMark(journal);
  if (before.epoch !== null && before.epoch !== page.epoch) return refused('log-rewound');
  const written = journal.store.write((sql): { readonly accepted: number; readonly fault: Fault | null } => {
    let mark: PullMark = { ...before, epoch: page.epoch };
    for (const [accepted, given] of page.lines.entries()) {
      const checked = check(sql, page, mark, given);
      if (typeof checked === 'string') {
        writeMark(sql, mark);
        return { accepted, fault: checked };
      }
      keep(sql, page, checked);
      mark = { epoch: page.epoch, position: given.position, logHash: given.logHash };
    }
    writeMark(sql, mark);
    return { accepted: page.lines.length, fault: null };
  });
  if (!written.ok) return written;
  const { accepted, fault } = written.value;
  return fault === null ? ok({ accepted }) : refused(fault);
}
