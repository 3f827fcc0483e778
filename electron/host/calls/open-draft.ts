// Opens a draft for the person who wrote it; null for anyone else.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { openBytes } from '../vault/seal-bytes.ts';

export const openDraft: Handler<'open-draft'> = (_host, { sealed }, session) => {
  const plain = openBytes(session.keys.draft, `draft:${session.account.user}`, Buffer.from(sealed, 'base64'));
  const text = plain?.toString('utf8') ?? null;
  plain?.fill(0);
  return ok({ text });
};
