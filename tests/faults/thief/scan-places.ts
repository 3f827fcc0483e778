// Looks for needles in everything a thief gets: each file of a folder and its name, and the memory of a process that is running.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { CannotTryHere } from '../rig/cannot-try-here.ts';
import type { Hit, Scan } from './scan-bytes.ts';

export interface Scanned { readonly hits: readonly Hit[]; readonly bytes: number; readonly files: number }

/** Files of the desk are small here, so each is read whole. */
export function scanFolder(folder: string, scan: Scan): Scanned {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  let bytes = 0;
  const hits = files.flatMap((file) => {
    const content = readFileSync(file);
    bytes += content.length;
    const place = file.slice(folder.length + 1);
    return [...scan.look(content, place), ...scan.look(Buffer.from(place, 'utf8'), `name of ${place}`)];
  });
  return { hits, bytes, files: files.length };
}

interface Region { readonly from: number; readonly to: number; readonly name: string }

/** Readable memory; what is reserved without rights holds nothing that the process itself could read. */
function regionsOf(pid: number): readonly Region[] {
  return readFileSync(`/proc/${String(pid)}/maps`, 'utf8').split('\n').flatMap((line) => {
    const [, from = '', to = '', name = ''] = /^([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
    // The kernel's own pages cannot be read from outside.
    return from === '' || name.startsWith('[v') ? [] : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), name: name === '' ? 'anonymous' : name.startsWith('[') ? name : 'file' }];
  });
}

const piece = 4 * 1024 * 1024;

function openMemory(pid: number): number {
  try {
    return openSync(`/proc/${String(pid)}/mem`, 'r');
  } catch {
    throw new CannotTryHere('this system does not let a program read the memory of a process that it started itself; run it as root');
  }
}

/** Only of a process that the proof started itself. */
export function scanMemory(pid: number, scan: Scan): Scanned {
  const memory = openMemory(pid);
  const buffer = Buffer.alloc(piece + scan.overlap);
  const hits: Hit[] = [];
  let bytes = 0;
  try {
    for (const { from, to, name } of regionsOf(pid)) {
      for (let at = from; at < to; at += piece) {
        const read = readOrNone(memory, buffer, { at, length: Math.min(buffer.length, to - at) });
        bytes += Math.min(read, piece);
        hits.push(...scan.look(buffer.subarray(0, read), name));
      }
    }
  } finally {
    closeSync(memory);
    // Else the next process scanned by this one would be told apart less well from what the proof itself holds.
    buffer.fill(0);
  }
  return { hits, bytes, files: 0 };
}

/** A page that went away between the list and the reading holds nothing any more. */
function readOrNone(memory: number, buffer: Buffer, { at, length }: { readonly at: number; readonly length: number }): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EIO' || error.code === 'EFAULT')) return 0;
    throw error;
  }
}
