// Answers the controller's profile: registers, document kinds, categories; no personal data.
import { ok } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';

export const profile: Handler<'profile'> = (host) => ok(host.bundle.profile);
