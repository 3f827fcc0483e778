// Seals half-written work of one person, so that lists may keep it without holding anything readable.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { sealBytes } from '../vault/seal-bytes.ts';

export const sealDraft: Handler<'seal-draft'> = (_host, { text }, session) => {
  const plain = Buffer.from(text, 'utf8');
  const sealed = sealBytes(session.keys.draft, `draft:${session.account.user}`, plain);
  plain.fill(0);
  return ok({ sealed: sealed.toString('base64') });
};
