// A task as JSON for a processor, in the shape of an OpenDSR request; what OpenDSR does not know stands under our own extension (spec/competitors.md).
import type { SearchKey } from '../registers/controller.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import type { Task, TaskKind } from './tasks-for.ts';

/** One value by which the processor finds the person; only keys that the system is searched by are sent. */
export interface ExportedIdentity {
  readonly key: SearchKey;
  /** The value itself, or its lower-case hexadecimal SHA-256 where the processor knows the hash. */
  readonly value: string;
  readonly format: 'raw' | 'sha256';
}

export interface OpenDsrRequest {
  readonly regulation: 'gdpr';
  /** UUID v4, lower case, made for this task: never the case's own id. */
  readonly subject_request_id: string;
  readonly subject_request_type: 'access' | 'portability' | 'erasure';
  /** RFC 3339: when the person made the request. */
  readonly submitted_time: string;
  readonly subject_identities: readonly { readonly identity_type: string; readonly identity_value: string; readonly identity_format: 'raw' | 'sha256' }[];
  readonly api_version: '1.0';
  readonly extensions: Readonly<Record<string, { readonly task: TaskKind; readonly system: string; readonly categories: readonly string[]; readonly due: string; readonly subject_identities: readonly { readonly identity_type: SearchKey; readonly identity_value: string; readonly identity_format: 'raw' | 'sha256' }[] }>>;
}

/**
 * OpenDSR knows three types; the others go as `access` with the real work under the extension, so that a processor which
 * does not read extensions at worst searches. It knows no Finnish keys either: the customer number is
 * `controller_customer_id`, the rest stand under the extension.
 */
const openDsrType: Readonly<Record<TaskKind, OpenDsrRequest['subject_request_type']>> = {
  'search': 'access', 'export': 'portability', 'erase': 'erasure', 'preserve': 'access', 'rectify': 'access', 'restrict': 'access', 'stop-marketing': 'access', 'stop-consent': 'access',
};

export interface TaskExportSetting {
  readonly requestId: string;
  readonly submittedAt: string;
  /** The processor's domain; the key of the extension. */
  readonly domain: string;
}

/**
 * The identity code never leaves, hashed neither: an unkeyed hash of it is reversed in seconds (guarantees.md). Outcomes: `result-incomplete` (field `identities`, `requestId`), `bad-input` (field `identities`).
 */
export function taskExport(task: Task, identities: readonly ExportedIdentity[], { requestId, submittedAt, domain }: TaskExportSetting): Result<OpenDsrRequest> {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(requestId)) return refused('result-incomplete', { field: 'requestId' });
  const usable = identities.filter(({ key }) => task.searchBy.includes(key));
  if (usable.length === 0) return refused('result-incomplete', { field: 'identities' });
  if (usable.some(({ key }) => key === 'identity-code')) return refused('bad-input', { field: 'identities' });
  if (usable.some(({ value, format }) => format === 'sha256' && !/^[0-9a-f]{64}$/.test(value))) return refused('bad-input', { field: 'identities' });
  const known = usable.filter(({ key }) => key === 'customer-number');
  const own = usable.filter(({ key }) => key !== 'customer-number');
  return ok({
    regulation: 'gdpr', subject_request_id: requestId, subject_request_type: openDsrType[task.kind], submitted_time: submittedAt,
    subject_identities: known.map(({ value, format }) => ({ identity_type: 'controller_customer_id', identity_value: value, identity_format: format })),
    api_version: '1.0',
    extensions: {
      [domain]: {
        task: task.kind, system: task.system, categories: task.categories, due: task.due,
        subject_identities: own.map(({ key, value, format }) => ({ identity_type: key, identity_value: value, identity_format: format })),
      },
    },
  });
}
