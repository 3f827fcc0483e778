// The columns of every table, as Kysely reads and writes them.
import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';

/** Given by the database, never by us. */
type Given = ColumnType<Date, never, never>;

interface StoreTable { readonly sole: Generated<boolean>; readonly epoch: Generated<string>; readonly made_at: Given }
interface SigningKeyTable { readonly sole: Generated<boolean>; readonly public_key: string; readonly since: Given }
interface ControllerTable { readonly id: string; readonly since: Given }
interface AccountTable { readonly controller: string; readonly user_id: string; roles: string[] }
interface EnrolmentCodeTable { readonly code_hash: Buffer; readonly controller: string; readonly desk: string; readonly made_at: Given }
export interface DeviceTable {
  readonly id: string;
  readonly controller: string;
  readonly desk: string;
  readonly public_key: string;
  readonly token_hash: Buffer;
  readonly code_hash: Buffer | null;
  readonly series: number;
  readonly enrolled_at: Given;
}
interface ErasedLineTable { readonly controller: string; readonly line: string; readonly reason: string; readonly erased_at: Given }
interface LedgerMarkTable { readonly sole: Generated<boolean>; count: number; hash: string }
interface DeviceSuspensionTable { readonly device: string; readonly controller: string; readonly reason: Generated<'administrator' | 'forked'>; readonly since: Given }
export interface JournalLineTable {
  readonly controller: string;
  readonly position: number;
  readonly id: string;
  readonly device: string;
  readonly device_seq: number;
  readonly header: string;
  readonly signature: Buffer;
  readonly sealed: Buffer;
  readonly line_hash: Buffer;
  readonly log_hash: Buffer;
  readonly branch: number;
  readonly quarantine: string | null;
  readonly received_at: Given;
}
interface LogEpochTable {
  readonly controller: string;
  readonly ordinal: number;
  readonly epoch: string;
  readonly base_position: number;
  readonly base_log_hash: Buffer;
  readonly begun_at: Given;
  readonly cause: 'start' | 'rewound';
  readonly lost_from: number | null;
}
interface ForkLineTable {
  readonly controller: string;
  readonly device: string;
  readonly id: string;
  readonly device_seq: number;
  readonly header: string;
  readonly signature: Buffer;
  readonly sealed: Buffer;
  readonly line_hash: Buffer;
  readonly received_at: Given;
  decision: Generated<'accept' | 'retire' | null>;
  decided_at: Generated<Date | null>;
}
interface PaperChunkTable { readonly controller: string; readonly hash: Buffer; readonly bytes: Buffer; readonly received_at: Given }
interface PersonTable { readonly controller: string; readonly person_key: string; position: number; content_hash: Buffer; document: string | null }
interface PersonAnchorTable { readonly controller: string; readonly kind: string; readonly anchor_hash: Buffer; readonly person_key: string }
interface CaseFileRuleTable { readonly controller: string; months: number; action: 'identifiers-only' | 'delete'; readonly since: Given }
/** `word`: what desks are told; null for what concerns central alone. */
interface ErasureTable {
  readonly controller: string;
  readonly n: number;
  readonly kind: 'lines' | 'case-file' | 'ban';
  readonly proposal: string | null;
  readonly case_id: string | null;
  readonly keep_until: string | null;
  readonly action: string | null;
  readonly lines: number;
  readonly chunks: number;
  readonly word: string | null;
  readonly erased_at: Date;
}
interface ErasedChunkTable { readonly controller: string; readonly hash: Buffer }
/** `categories` null: the whole person. */
interface BanEntryTable { readonly controller: string; readonly kind: string; readonly anchor_hash: Buffer; readonly cause: string; readonly categories: string[] | null; readonly since: Date }
interface AccountSuspensionTable { readonly controller: string; readonly user_id: string; readonly since: Date }
interface OfflineScopeTable { readonly controller: string; readonly version: number; readonly kind: 'none' | 'open-cases' | 'office' | 'all'; readonly areas: string; readonly set_by: string; readonly since: Given }
/** `birth`: 19610301, in rows of names only; 0 when unknown. */
interface PersonLookupTable { readonly controller: string; readonly person_key: string; readonly kind: string; readonly value: string; readonly birth: number | null }
interface PersonLookupMarkTable { readonly controller: string; position: number }
interface PeopleSearchTable { readonly controller: string; readonly device: string; readonly user_id: string; readonly asked_by: 'number' | 'name'; readonly found: number; readonly at: Given }
interface AskedListRuleTable { readonly controller: string; months: number; set_by: string; since: Generated<Date> }
interface ImportRunTable { readonly controller: string; readonly number: number; readonly at: string; readonly trial: boolean; readonly live: boolean; readonly state: 'reading' | 'stored'; readonly begun_at: Given; readonly ended_at: Date | null }

interface SourceVersionTable { readonly controller: string; readonly system: string; readonly version: number; readonly profile: string; readonly left_out: string; readonly changed: string[]; readonly valid_from: string; readonly made_by: string; readonly made_at: Given }
interface AdminActTable { readonly controller: string; readonly id: Generated<number>; readonly nonce: string; readonly device: string; readonly actor: string; readonly act: string; readonly about: string; readonly done_at: Given }

export interface Tables {
  readonly store: StoreTable;
  readonly signing_key: SigningKeyTable;
  readonly controller: ControllerTable;
  readonly account: AccountTable;
  readonly account_suspension: AccountSuspensionTable;
  readonly enrolment_code: EnrolmentCodeTable;
  readonly device: DeviceTable;
  readonly device_suspension: DeviceSuspensionTable;
  readonly journal_line: JournalLineTable;
  readonly log_epoch: LogEpochTable;
  readonly fork_line: ForkLineTable;
  readonly erased_line: ErasedLineTable;
  readonly ledger_mark: LedgerMarkTable;
  readonly paper_chunk: PaperChunkTable;
  readonly person: PersonTable;
  readonly person_anchor: PersonAnchorTable;
  readonly import_run: ImportRunTable;
  readonly case_file_rule: CaseFileRuleTable;
  readonly erasure: ErasureTable;
  readonly erased_chunk: ErasedChunkTable;
  readonly ban_entry: BanEntryTable;
  readonly offline_scope: OfflineScopeTable;
  readonly person_lookup: PersonLookupTable;
  readonly person_lookup_mark: PersonLookupMarkTable;
  readonly people_search: PeopleSearchTable;
  readonly asked_list_rule: AskedListRuleTable;
  readonly source_version: SourceVersionTable;
  readonly admin_act: AdminActTable;
}

export type LineRow = Omit<Selectable<JournalLineTable>, 'received_at'>;
export type NewDevice = Insertable<DeviceTable>;
