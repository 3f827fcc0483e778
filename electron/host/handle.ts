// The one door between a window and the host: sender, known call, rate, size, schema, session, permission, lease; then the handler.
import { bridgeCalls, type CallName } from '../../shared/bridge.ts';
import { ok, refused, type Refusal, type Result } from '../../shared/outcomes.ts';
import { mayDo } from '../../shared/rules/permission.ts';
import type { Handlers } from './handler.ts';
import type { HostParts } from './host-parts.ts';
import { leaseRefusal } from './lease-gate.ts';
import type { Session } from './vault/session.ts';

/** Who calls, as the shell saw it: the origin of the page and whether it is the window's own top frame. */
export interface Sender { readonly origin: string; readonly mainFrame: boolean }

export interface HandleLimits {
  readonly origin: string;
  /** Calls in the time; a person at the keyboard stays far below. */
  readonly calls: number;
  readonly milliseconds: number;
  /** Characters of the request as JSON. */
  readonly size: number;
}

export const usualLimits = { calls: 200, milliseconds: 10_000, size: 1024 * 1024 } as const;

export type Handle = (sender: Sender, name: unknown, request: unknown) => Promise<Result<unknown>>;

function isCall(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(bridgeCalls, name);
}

function sizeOf(request: unknown): number | null {
  try {
    return JSON.stringify(request).length;
  } catch {
    return null; // undefined, cyclic, BigInt: nothing a bridge call may carry
  }
}

/** Remembers the times of the last calls; true when one more is too many. */
function rateGate(host: HostParts, limits: HandleLimits): () => boolean {
  const times: number[] = [];
  return () => {
    const now = host.clocks.monotonic();
    while (times.length > 0 && now - (times[0] ?? now) >= limits.milliseconds) times.shift();
    if (times.length >= limits.calls) return true;
    times.push(now);
    return false;
  };
}

function parsedRequest(name: CallName, request: unknown, size: number): Result<unknown> {
  const length = sizeOf(request);
  if (length === null) return refused('bad-input');
  if (length > size) return refused('too-large');
  const parsed = bridgeCalls[name].request.safeParse(request);
  if (parsed.success) return ok(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return refused('bad-input', field === '' ? {} : { field });
}

function entryRefusal(name: CallName, session: Session | null): Refusal | null {
  const { session: needed, action } = bridgeCalls[name];
  if (needed && session === null) return refused('locked');
  if (action === null || session === null) return null;
  // A command's own right depends on its case and is asked by decide (shared/domain).
  const permit = mayDo(session.actor, action, {});
  return permit.ok ? null : permit;
}

/** An answer that does not fit its schema is a defect of ours, thrown to the catcher below and never sent. */
async function answered(name: CallName, given: Result<unknown> | Promise<Result<unknown>>): Promise<Result<unknown>> {
  const result = await given;
  return result.ok ? ok(bridgeCalls[name].answer.parse(result.value)) : result;
}

/** Every call of every window comes through here, so no handler can forget a check. Unexpected errors end here: logged without data, answered `internal-fault`. */
export function createHandle(host: HostParts, handlers: Handlers, limits: HandleLimits): Handle {
  const tooOften = rateGate(host, limits);
  return async (sender, name, request) => {
    if (sender.origin !== limits.origin || !sender.mainFrame) return refused('wrong-sender');
    if (tooOften()) return refused('too-many-calls');
    if (!isCall(name)) return refused('unknown-call');
    try {
      const parsed = parsedRequest(name, request, limits.size);
      if (!parsed.ok) return parsed;
      const session = host.vault.session();
      const refusal = entryRefusal(name, session);
      if (refusal !== null) return refusal;
      const ended = session === null ? null : leaseRefusal(host, session, name, parsed.value);
      if (ended !== null) return ended;
      // The name chose both the schema the request has passed and the handler, a tie the index type cannot say.
      const handler = handlers[name] as (host: HostParts, request: unknown, session: Session | null) => Result<unknown> | Promise<Result<unknown>>;
      const answer = await answered(name, handler(host, parsed.value, session));
      // The desk may have locked while the handler waited: its answer is then shown to nobody.
      return bridgeCalls[name].session && host.vault.session() !== session ? refused('locked') : answer;
    } catch (error) {
      host.log.fault(name, error);
      return refused('internal-fault');
    }
  };
}
