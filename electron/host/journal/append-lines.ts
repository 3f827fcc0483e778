// Writes the lines of one command: sealed, chained, signed, and in one transaction that is fsynced before it answers.
import { sign, type KeyObject } from 'node:crypto';
import type { LineId } from '../../../shared/formats/ids.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { lineBytesMax, noHash, protocolVersion } from '../../../shared/protocol/line.ts';
import { isOpenLineType } from '../../../shared/domain/open-line.ts';
import type { Journal } from './open-journal.ts';
import type { Sql } from './journal-store.ts';
import { idBytes } from './line-id.ts';
import { lineHash } from './line-row.ts';
import { newLineId } from './new-line-id.ts';
import { openlyKept } from './open-content.ts';
import { sealContent } from './seal-content.ts';

export interface LineDraft {
  readonly type: string;
  readonly content: unknown;
  readonly caseId: string | null;
  /** The lines the writer had seen, for the conflict to be found later. */
  readonly basedOn: readonly string[];
  /** Set by the line that takes a diary number into use. */
  readonly diary?: { readonly desk: string; readonly year: number; readonly number: number };
}

/** Who writes: this device's keys and the person at it. Lives only while the desk is unlocked. */
export interface LineWriter {
  readonly controller: string;
  readonly device: string;
  readonly privateKey: KeyObject;
  readonly contentKey: Buffer;
  readonly actor: string;
  readonly lease: string;
  readonly wallTime: string;
}

export interface AppendedLine { readonly id: LineId; readonly hash: string; readonly signature: string; readonly change: number }

interface Tip { readonly deviceSeq: number; readonly hash: string }
interface ReadyLine { readonly id: LineId; readonly header: string; readonly hash: string; readonly signature: Buffer; readonly sealed: Buffer; readonly deviceSeq: number; readonly draft: LineDraft }

/** Newer shapes of a type's content get a new number with their reader. */
const schemaVersion = 1;

function tipOf(sql: Sql, device: string): Tip {
  const row = sql('SELECT device_seq, hash FROM line WHERE device = ? AND branch = 0 ORDER BY device_seq DESC LIMIT 1').get(device);
  return row === undefined ? { deviceSeq: 0, hash: noHash } : { deviceSeq: Number(row['device_seq']), hash: String(row['hash']) };
}

function readyLine(draft: LineDraft, writer: LineWriter, tip: Tip): ReadyLine {
  const id = newLineId(Date.parse(writer.wallTime));
  const text = JSON.stringify(draft.content);
  const { sealed, contentHash } = isOpenLineType(draft.type) ? openlyKept(text) : sealContent(writer.contentKey, id, text);
  const deviceSeq = tip.deviceSeq + 1;
  const header = JSON.stringify({
    v: protocolVersion, id, controller: writer.controller, device: writer.device, deviceSeq, previousHash: tip.hash, contentHash,
    actor: writer.actor, lease: writer.lease, type: draft.type, schemaVersion, wallTime: writer.wallTime, basedOn: draft.basedOn.slice(-20), caseId: draft.caseId,
  });
  return { id, header, hash: lineHash(header), signature: sign(null, Buffer.from(header, 'utf8'), writer.privateKey), sealed, deviceSeq, draft };
}

function insert(sql: Sql, line: ReadyLine, device: string): number {
  const { lastInsertRowid: place } = sql('INSERT INTO line (id, device, device_seq, header, signature, sealed, hash, case_id, type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(idBytes(line.id), device, line.deviceSeq, line.header, line.signature, line.sealed, line.hash, line.draft.caseId, line.draft.type);
  const diary = line.draft.diary;
  if (diary !== undefined) sql('INSERT INTO diary (desk, year, number, line_seq) VALUES (?, ?, ?, ?)').run(diary.desk, diary.year, diary.number, place);
  return Number(sql('INSERT INTO change (line_seq) VALUES (?)').run(place).lastInsertRowid);
}

/**
 * All or none of the drafts. Answers only after COMMIT has fsynced: from then on the screen may say
 * "Tallennettu". Outcomes: `not-saved`, `journal-damaged`, `too-large` (a line over the wire's limit).
 */
export function appendLines(journal: Journal, drafts: readonly LineDraft[], writer: LineWriter): Result<readonly AppendedLine[]> {
  if (drafts.length === 0) return ok([]);
  const tooLarge = drafts.some((draft) => Buffer.byteLength(JSON.stringify(draft.content), 'utf8') * 4 / 3 + 4096 > lineBytesMax);
  if (tooLarge) return refused('too-large');
  return journal.store.write((sql) => {
    let tip = tipOf(sql, writer.device);
    const appended: AppendedLine[] = [];
    for (const draft of drafts) {
      const line = readyLine(draft, writer, tip);
      const change = insert(sql, line, writer.device);
      appended.push({ id: line.id, hash: line.hash, signature: line.signature.toString('base64'), change });
      tip = line;
    }
    return appended;
  });
}
