// Opens a draft for the person who wrote it; null for anyone else.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { openBytes } from '../vault/seal-bytes.ts';

export const openDraft: Handler<'open-draft'> = (_host, { sealed }, session) =>
  ok({ text: openBytes(session.keys.draft, `draft:${session.account.user}`, Buffer.from(sealed, 'base64'))?.toString('utf8') ?? null });
