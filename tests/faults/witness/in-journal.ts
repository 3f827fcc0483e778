// Mutations of a desk's own journal by somebody with full rights on its disk: found by the verifier with an exported log beside it.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { verifyJournal } from '../../../build/verify-log/verify-journal.ts';
import { idBytes } from '../../../electron/host/journal/line-id.ts';
import type { LogParts, OpenLine } from './log-parts.ts';

export interface JournalWorld {
  /** A desk that followed the log to its end, so that each line's entry and position are one number. */
  readonly desk: string;
  readonly log: string;
  readonly parts: LogParts;
  readonly random: SeededRandom;
}

/** Answers the number of the first entry that is not what it was. */
type JournalMutation = (db: DatabaseSync, line: OpenLine, world: JournalWorld) => number;

function flipped(bytes: Buffer, random: SeededRandom): Buffer {
  const place = random.int(0, bytes.length - 1);
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random.int(0, 7)), place);
  return bytes;
}

/** The next line of the same device, which names this one as its parent. */
function childOf({ lines }: LogParts, { device, lineHash }: OpenLine): OpenLine | undefined {
  return lines.find((line) => line.device === device && line.header.includes(`"previousHash":"${lineHash}"`));
}

function takeOut(db: DatabaseSync, { id, position }: OpenLine): void {
  db.prepare('DELETE FROM change WHERE line_seq = ?').run(position);
  db.prepare('DELETE FROM numbered WHERE line_seq = ?').run(position);
  db.prepare('DELETE FROM line WHERE id = ?').run(idBytes(id));
}

const kinds: Readonly<Record<string, JournalMutation>> = {
  'a letter of the header': (db, { id, header, position }, { random }) => {
    const place = random.int(0, header.length - 1);
    const letter = header.charAt(place) === 'x' ? 'y' : 'x';
    db.prepare('UPDATE line SET header = ? WHERE id = ?').run(`${header.slice(0, place)}${letter}${header.slice(place + 1)}`, idBytes(id));
    return position;
  },
  'a bit of the signature': (db, { id, signature, position }, { random }) => {
    db.prepare('UPDATE line SET signature = ? WHERE id = ?').run(flipped(Buffer.from(signature, 'base64'), random), idBytes(id));
    return position;
  },
  'the case it is filed under': (db, { id, position }) => {
    db.prepare("UPDATE line SET case_id = '00000000-0000-4000-8000-000000000000' WHERE id = ?").run(idBytes(id));
    return position;
  },
  'a line dropped': (db, line) => {
    takeOut(db, line);
    return line.position;
  },
  'a line dropped, the entries after it numbered anew': (db, line, { parts }) => {
    takeOut(db, line);
    // By way of negative numbers: one statement may not pass through a number that is taken.
    for (const [table, key] of [['line', 'seq'], ['numbered', 'line_seq']] as const) {
      db.prepare(`UPDATE ${table} SET ${key} = -(${key} - 1) WHERE ${key} > ?`).run(line.position);
      db.exec(`UPDATE ${table} SET ${key} = -${key} WHERE ${key} < 0`);
    }
    const child = childOf(parts, line);
    return child === undefined ? parts.lines.length : child.position - 1;
  },
  'two lines of a device exchanged': (db, line, { parts }) => {
    const child = childOf(parts, line);
    // A device's last line has none to be exchanged with, so its hash goes instead.
    if (child === undefined) db.prepare('UPDATE line SET hash = ? WHERE id = ?').run('0'.repeat(64), idBytes(line.id));
    else {
      db.prepare('UPDATE line SET seq = -1 WHERE id = ?').run(idBytes(line.id));
      db.prepare('UPDATE line SET seq = ? WHERE id = ?').run(line.position, idBytes(child.id));
      db.prepare('UPDATE line SET seq = ? WHERE id = ?').run(child.position, idBytes(line.id));
    }
    return line.position;
  },
  'the tail cut off, the mark set back': (db, line, { parts }) => {
    for (const gone of parts.lines.slice(line.position - 1)) takeOut(db, gone);
    const put = db.prepare('UPDATE meta SET value = ? WHERE key = ?');
    put.run(String(line.position - 1), 'pullPosition');
    put.run(parts.lines[line.position - 2]?.logHash ?? '0'.repeat(64), 'pullLogHash');
    return line.position;
  },
  'the place in the log of central': (db, { position }) => {
    db.prepare('UPDATE numbered SET log_hash = ? WHERE line_seq = ?').run('0'.repeat(64), position);
    return position;
  },
  'the quarantine': (db, { position, quarantine }) => {
    db.prepare('UPDATE numbered SET quarantine = ? WHERE line_seq = ?').run(quarantine === null ? 'actor-unknown' : null, position);
    return position;
  },
};

export const journalKinds: readonly string[] = Object.keys(kinds);

/** Null when the verifier named the first entry that is not what it was. */
export async function judgeInJournal(world: JournalWorld, name: string): Promise<string | null> {
  const { desk, log, parts, random } = world;
  const folder = `${desk}-changed`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(desk, folder, { recursive: true });
  const line = parts.lines[random.int(0, parts.lines.length - 1)];
  const mutate = kinds[name];
  if (line === undefined || mutate === undefined) throw new Error(`no such mutation of a journal: ${name}`);
  const db = new DatabaseSync(join(folder, 'journal.db'), { enableForeignKeyConstraints: false });
  for (const { name: guard } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()) db.exec(`DROP TRIGGER ${String(guard)}`);
  const place = mutate(db, line, world);
  db.close();
  const { bad } = await verifyJournal({ folder, keys: new Map(parts.devices.map(({ device, publicKey }) => [device, publicKey])), centralKey: parts.log.centralKey, log });
  if (bad === null) return 'nobody found it';
  const named = bad.position ?? bad.record;
  return named === place ? null : `entry ${named} was named («${bad.what}»), ${place} was changed`;
}
