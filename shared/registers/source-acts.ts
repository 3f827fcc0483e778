// What an administrator asks of the central store about its sources, and what it answers: one list for the screen, the bridge and the wire.
import { z } from 'zod';
import { actorId, isoDate, isoInstant } from '../formats/ids.ts';
import { isStorable } from '../formats/stored-text.ts';
import { scopeKind } from './offline-scope.ts';
import { servedArea } from './served-area.ts';
import { codeMeanings, columnFormat, columnRole, sourceProfile } from './source-profile.ts';

const nothing = z.strictObject({});
const officeCode = z.string().regex(/^[A-Z]{3}$/);
const code = z.string().regex(/^[a-z0-9-]+$/).max(60);
/** Of a file, a column or a folder as a source calls it: text of strangers, shown as text. */
const named = z.string().max(200);
const count = z.int().min(0);

/** Bytes of a file sent from a desk; a larger one is put into central's import folder. */
export const sentBytesMax = 512 * 1024 * 1024;
/** Bytes of a piece: as text it fits a call of the bridge. */
export const pieceBytes = 512 * 1024;
/** How long central keeps what was sent, in hours. */
export const sentHours = 24;
/** `have`: bytes that have come; the file is `whole` and can be looked at and imported, or its sending goes on when the same one is chosen. */
export const sentFile = z.strictObject({ bytes: count, have: count, whole: z.boolean(), by: actorId, at: isoInstant });
export type SentFile = z.infer<typeof sentFile>;

/** `waiting`: a file of this name lies in central's import folder. `connected`: central has a setting for the connection. */
export const sourceStanding = z.strictObject({
  name: named, category: code, from: z.string().max(40), connection: code.nullable(), connected: z.boolean(),
  waiting: z.strictObject({ bytes: count, changedAt: isoInstant }).nullable(),
  /** Sent from a desk; null where the source is no file, or nothing was sent. */
  sent: sentFile.nullable(),
  /** As the last import that ended left it; null before the first. `unmapped`: it has a mark of non-disclosure of which nobody has said what it means. */
  last: z.strictObject({ run: count, at: isoInstant, state: z.enum(['stored', 'left-out']), read: count, quarantined: count, added: count, changed: count, gone: count, missing: count, unmapped: z.literal(true).optional() }).nullable(),
});
export type SourceStanding = z.infer<typeof sourceStanding>;

/** `version` null: the profile that came with the product. `unexpected`: files that no profile names, the first of them. */
export const systemStanding = z.strictObject({
  system: code, version: z.int().min(1).nullable(), validFrom: isoDate.nullable(), knowledge: z.enum(['published', 'assumption']).nullable(),
  files: z.array(sourceStanding).max(50), unexpected: z.array(named).max(20),
});
export type SystemStanding = z.infer<typeof systemStanding>;

const workKind = z.enum(['trial', 'import', 'join']);
/** `failed`: the code of a driver or of the catalogue, never a message. Counts are those of an import or of a join. */
export const endedWork = z.strictObject({
  kind: workKind, by: actorId, startedAt: isoInstant, endedAt: isoInstant, end: z.enum(['done', 'failed', 'cancelled']), failed: z.string().max(40).nullable(),
  run: count.nullable(), read: count, quarantined: count, changed: count, gone: count, missing: count, waiting: count, /** Sources that were not whole or not as mapped: nothing of them is brought. */ leftOut: count,
});
export type EndedWork = z.infer<typeof endedWork>;

/**
 * What central does for this controller now, one work at a time. `elsewhere`: an import that a command or another central
 * runs. `interrupted`: an import that was cut off or cancelled before its end; nothing of it is seen, and the next one of
 * the same sources has its number.
 */
export const importProgress = z.strictObject({
  state: z.enum(['idle', 'running', 'elsewhere', 'interrupted']),
  work: z.strictObject({
    kind: workKind, by: actorId, startedAt: isoInstant, phase: z.enum(['starting', 'reading', 'comparing', 'joining', 'writing']), people: count,
    files: z.array(z.strictObject({ system: code, file: named, rows: count })).max(500),
  }).nullable(),
  last: endedWork.nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

/** Another work would be refused now. */
export function isBusy(progress: ImportProgress | null): boolean {
  return progress?.state === 'running' || progress?.state === 'elsewhere';
}

/**
 * Which people the controller's desks hold. `area`: what an office serves, as it was set last or the profile says. `lacking`: offices
 * of which nobody knows it, whose desks would hold under `office` only who may be anybody's. `preparing`: what is being set; with
 * many people that takes minutes. `failed`: the last setting did not come to its end here.
 */
export const scopeStanding = z.strictObject({
  kind: scopeKind, version: count, by: actorId.nullable(), since: isoInstant.nullable(), offices: z.array(z.strictObject({ code: officeCode, area: servedArea.nullable() })).max(200),
  lacking: z.array(officeCode).max(200), preparing: scopeKind.nullable(), failed: z.boolean(),
});
export type ScopeStanding = z.infer<typeof scopeStanding>;

export const sourcesOverview = z.strictObject({
  systems: z.array(systemStanding).max(100),
  runs: z.array(z.strictObject({ run: z.int().min(1), at: isoInstant, trial: z.boolean(), state: z.enum(['reading', 'stored']) })).max(20),
  progress: importProgress, scope: scopeStanding,
});
export type SourcesOverview = z.infer<typeof sourcesOverview>;

/** A code of the roles language and non-disclosure, and what it means for the person. */
export const codeMeaning = z.strictObject({ code: z.string().trim().min(1).max(60).refine(isStorable), means: z.enum([...codeMeanings.language, ...codeMeanings['non-disclosure']]) });
export type CodeMeaning = z.infer<typeof codeMeaning>;
export const codesMax = 60;

/** A column as the source has it: its place in the profile, and the first values as shapes (`Xxxx`, `00.00.0000`). */
export const seenColumn = z.strictObject({
  column: named, mapped: z.strictObject({ field: code.nullable(), role: columnRole.nullable(), format: columnFormat, codes: z.array(codeMeaning) }).nullable(), leftOut: z.string().max(300).nullable(),
  shapes: z.array(z.string().max(40)).max(50),
});
export type SeenColumn = z.infer<typeof seenColumn>;

/** `missing`: columns of the profile that the source lacks. `named` false: the first row may be data, so names are shapes too. */
export const sourceLook = z.strictObject({
  category: code, rows: count, named: z.boolean(), columns: z.array(seenColumn).max(200), missing: z.array(named).max(100),
  /** Why rows among the first could not be read, and why the source could not. */
  reasons: z.array(code).max(40), fault: code.nullable(),
});
export type SourceLook = z.infer<typeof sourceLook>;

/**
 * The codes of a column with how often each stands in the rows that were read; `whole`: those were all. A code is shown as
 * it is written where it is short enough to be one; a longer value may be somebody's and is `hidden`, as a shape. `many`: too different to be codes.
 */
export const columnCodes = z.strictObject({
  rows: count, whole: z.boolean(), empty: count, many: z.boolean(),
  codes: z.array(z.strictObject({ code: z.string().max(60), count })).max(codesMax), hidden: z.array(z.strictObject({ shape: z.string().max(40), count })).max(codesMax),
  fault: code.nullable(),
});
export type ColumnCodes = z.infer<typeof columnCodes>;

const columnName = z.string().min(1).max(80).refine(isStorable);
export const columnMapping = z.discriminatedUnion('is', [
  /** `codes`: for the roles language and non-disclosure; left out, those that the column has stay. */
  z.strictObject({ is: z.literal('kept'), column: columnName, field: code.nullable(), role: columnRole.nullable(), format: columnFormat, codes: z.array(codeMeaning).max(codesMax).optional() }),
  /** Not personal data, and why; what is left out so is in no copy of anybody's data. */
  z.strictObject({ is: z.literal('left-out'), column: columnName, reason: z.string().trim().min(1).max(300) }),
]);
export type ColumnMapping = z.infer<typeof columnMapping>;

export const profileVersion = z.strictObject({
  version: z.int().min(1), validFrom: isoDate, by: actorId, at: isoInstant, columns: z.array(named).max(200),
});
export type ProfileVersion = z.infer<typeof profileVersion>;

/** `column` null: the mapping as a whole. */
export const mappingFault = z.strictObject({ column: named.nullable(), part: z.enum(['field', 'role', 'format', 'reason', 'codes', 'column', 'valid-from']), code });
export type MappingFault = z.infer<typeof mappingFault>;

const place = z.strictObject({ kind: z.enum(['quarantined', 'note', 'unjoined']), system: code, file: named, line: count.nullable(), reason: code });
export type ReportedRow = z.infer<typeof place>;
export const reportRowsMax = 1000;
export const importReportPage = z.strictObject({
  /** `cut-off`: it ended before its end, nothing of it was brought. */
  run: z.int().min(1), at: isoInstant, trial: z.boolean(), state: z.enum(['reading', 'stored', 'cut-off']),
  files: z.array(z.strictObject({ system: code, file: named, category: code, state: z.enum(['reading', 'staged', 'left-out', 'stored']), read: count, quarantined: count, added: count, changed: count, gone: count, missing: count, unjoined: count })).max(500),
  notes: z.array(z.strictObject({ system: code, file: named, reason: code, column: named.nullable() })).max(1000),
  /** Rows that did not become part of a person or of which something is told, by their place and never by content; `total` counts all, `after` leads to the next page. */
  rows: z.array(place).max(reportRowsMax), total: count, after: count.nullable(),
});
export type ImportReportPage = z.infer<typeof importReportPage>;

const side = z.array(z.strictObject({ system: code, file: named, line: count })).max(10);
export const joinsMax = 200;
/** Two that may be one person: which signs agree, and where their records stand; no value of either. */
export const shownJoin = z.strictObject({
  id: z.int().min(1), score: z.int().min(0).max(200), parts: z.array(code).max(20), one: side, other: side,
  verdict: z.enum(['waiting', 'accepted', 'rejected']), by: z.string().max(40).nullable(), at: isoInstant.nullable(),
});
export type ShownJoin = z.infer<typeof shownJoin>;

const sourceName = { system: code, file: named };
/** Drawn for one sending: pieces of another file of the same person never become part of this one. */
const sending = z.uuid();

/** `writes`: is in the administrators' log, and done once however often it is sent. */
export const sourceActs = {
  'list-sources': { request: nothing, answer: sourcesOverview, writes: false },
  /** `sent`: the file that was sent from a desk, not the one in central's folder. */
  'look-at-source': { request: z.strictObject({ ...sourceName, sent: z.boolean().optional() }), answer: sourceLook, writes: false },
  'column-codes': { request: z.strictObject({ ...sourceName, column: named, sent: z.boolean().optional() }), answer: columnCodes, writes: false },
  'offline-scope': { request: nothing, answer: scopeStanding, writes: false },
  /** `version`: the one that was looked at. Outcomes: `scope-changed`, `office-without-area`. */
  'set-offline-scope': { request: z.strictObject({ version: count, kind: scopeKind, areas: z.array(z.strictObject({ office: officeCode, area: servedArea })).max(200) }), answer: scopeStanding, writes: true },
  'source-profile': { request: z.strictObject({ system: code }), answer: z.strictObject({ profile: sourceProfile, version: z.int().min(1).nullable(), versions: z.array(profileVersion).max(50) }), writes: false },
  /** `base`: the version that was looked at. Outcome `profile-changed` when it is not the newest any more. */
  'map-columns': {
    request: z.strictObject({ system: code, file: named, base: z.int().min(1).nullable(), validFrom: isoDate, columns: z.array(columnMapping).min(1).max(100) }),
    answer: z.strictObject({ version: z.int().min(1).nullable(), faults: z.array(mappingFault).max(200) }), writes: true,
  },
  /**
   * A file of the administrator's own computer, sent in pieces. `ending`: of its name, which itself is not told (it may name
   * somebody); `changedAt`: when it was saved, so that a sending that broke off goes on with the same file and no other. `have`:
   * where to go on. Outcomes: `source-unknown`, `file-wrong-kind`, `file-too-big`, `central-full`.
   */
  'send-file': { request: z.strictObject({ ...sourceName, ending: z.string().regex(/^\.[a-z0-9.]{1,17}$/), bytes: z.int().min(1), changedAt: isoInstant }), answer: z.strictObject({ have: count, sending }), writes: true },
  /** Taken where the file goes on and nowhere else: `have` says how far it is. Outcomes: `sending-lost`, `central-full`. */
  'send-piece': { request: z.strictObject({ ...sourceName, sending, at: count, piece: z.base64().min(1).max(Math.ceil(pieceBytes / 3) * 4) }), answer: z.strictObject({ have: count }), writes: false },
  /** The file is whole: looked at for its kind, and there to be imported. Outcomes: `sending-lost`, `file-wrong-kind`. */
  'end-sending': { request: z.strictObject({ ...sourceName, sending }), answer: sentFile, writes: true },
  'drop-sent': { request: z.strictObject(sourceName), answer: nothing, writes: true },
  /** `systems` null: all. `sent`: the one file that was sent, taken away once it has come in. Answers when it has begun. Outcomes: `import-runs`, `nothing-to-import`. */
  'begin-import': { request: z.strictObject({ systems: z.array(code).min(1).max(100).nullable(), sent: z.strictObject(sourceName).nullable().optional(), trial: z.boolean(), trustAbsence: z.boolean() }), answer: importProgress, writes: true },
  'import-progress': { request: nothing, answer: importProgress, writes: false },
  'cancel-import': { request: nothing, answer: importProgress, writes: true },
  /** `run` null: the newest. Outcome `import-unknown`. */
  'import-report': { request: z.strictObject({ run: z.int().min(1).nullable(), after: count }), answer: importReportPage, writes: false },
  'list-joins': { request: z.strictObject({ all: z.boolean() }), answer: z.strictObject({ joins: z.array(shownJoin).max(joinsMax) }), writes: false },
  /** Joins or splits at once; answers when it has begun. Outcomes: `import-runs`, `join-unknown`. */
  'decide-join': { request: z.strictObject({ id: z.int().min(1), verdict: z.enum(['accepted', 'rejected', 'undone']) }), answer: importProgress, writes: true },
} as const satisfies Record<string, { readonly request: z.ZodType; readonly answer: z.ZodType; readonly writes: boolean }>;

export type SourceActName = keyof typeof sourceActs;
export type SourceActRequest<N extends SourceActName> = z.output<(typeof sourceActs)[N]['request']>;
export type SourceActAnswer<N extends SourceActName> = z.output<(typeof sourceActs)[N]['answer']>;
