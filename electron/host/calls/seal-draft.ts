// Seals half-written work of one person, so that lists may keep it without holding anything readable.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { sealBytes } from '../vault/seal-bytes.ts';

export const sealDraft: Handler<'seal-draft'> = (_host, { text }, session) =>
  ok({ sealed: sealBytes(session.keys.draft, `draft:${session.account.user}`, Buffer.from(text, 'utf8')).toString('base64') });
