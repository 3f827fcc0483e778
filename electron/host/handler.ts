// The shape of a call's handler: the door has checked sender, session, schema and permission before it runs.
import type { z } from 'zod';
import type { bridgeCalls, CallName } from '../../shared/bridge.ts';
import type { Result } from '../../shared/outcomes.ts';
import type { HostParts } from './host-parts.ts';
import type { Session } from './vault/session.ts';

type Calls = typeof bridgeCalls;
export type SessionOf<N extends CallName> = Calls[N]['session'] extends true ? Session : Session | null;

/** The answer is given before its schema has branded it; handle() parses it on the way out. */
export type Handler<N extends CallName> = (host: HostParts, request: z.output<Calls[N]['request']>, session: SessionOf<N>) => Result<z.input<Calls[N]['answer']>> | Promise<Result<z.input<Calls[N]['answer']>>>;

export type Handlers = { readonly [N in CallName]: Handler<N> };
