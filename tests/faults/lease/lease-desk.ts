// A desk cut off from central, on a copy of a folder that has met it, with clocks that the proof sets.
import { cpSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createDeskHost, type DeskHost } from '../../../electron/host/desk-host.ts';
import type { CallAnswer, CallName, CallRequest } from '../../../shared/bridge.ts';
import { caseId as caseIdSchema, registerId, type CaseId, type PersonKey } from '../../../shared/formats/ids.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';

/** `met`: the desk's folder after it heard central's word, closed; `heard`: that moment. The case is of the person. */
export interface Met { readonly folder: string; readonly bundle: DeskBundle; readonly heard: number; readonly caseId: CaseId; readonly personKey: PersonKey; readonly customerNumber: string }

const hour = 3_600_000;
const origin = 'http://127.0.0.1:1';

export interface LeaseDesk {
  /** Real time goes by with the desk on: both its clocks follow. */
  readonly pass: (hours: number) => void;
  /** Only what a computer cannot be talked out of goes by: its wall clock stands still. */
  readonly passStill: (hours: number) => void;
  /** The wall clock is set, in hours from the word, or to a moment of its own. */
  readonly setClock: (to: number | Date) => void;
  readonly restart: () => Promise<void>;
  readonly logIn: () => Promise<Result<unknown>>;
  readonly touch: () => Promise<void>;
  /** Everything that reads about the person is asked: nothing may be shown once the lease has ended, and nothing refused before. */
  readonly look: () => Promise<{ readonly shown: readonly string[]; readonly refused: readonly string[] }>;
  /** Whether a request of somebody unknown was taken in, with its number and its paper. */
  readonly takesIn: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

function account({ demonstration }: DeskBundle): { readonly user: string; readonly password: string } {
  const [first] = demonstration?.accounts.filter(({ role }) => role === 'clerk') ?? [];
  if (first === undefined) throw new Error('the bundle has no clerk');
  return { user: first.user, password: first.password };
}

export function leaseDesk(met: Met, folder: string): LeaseDesk {
  cpSync(met.folder, folder, { recursive: true });
  let [wall, steady]: [number | Date, number] = [met.heard, 0];
  const clock = (): Date => new Date(wall);
  const open = (): DeskHost => {
    const opened = createDeskHost({
      folder, bundle: met.bundle, shell: 'browser', origin, log: { note: () => undefined, fault: (where, error) => { console.error(where, error); } }, clock,
      ports: { monotonic: () => steady, limits: { calls: 100_000 }, fetch: () => Promise.reject(new Error('cut off')) },
    });
    if (!opened.ok) throw new Error(`the desk did not open: ${opened.code}`);
    return opened.value;
  };
  let host = open();
  // handle() has parsed the answer by this very call's schema.
  const call = async <N extends CallName>(name: N, request: CallRequest<N>): Promise<Result<CallAnswer<N>>> => await host.handle({ origin, mainFrame: true }, name, request) as never;
  const look: LeaseDesk['look'] = async () => {
    const { caseId, personKey } = met;
    const looks = [
      ['find-people', await call('find-people', { query: met.customerNumber, caseId, scanned: false })], ['open-person', await call('open-person', { personKey, caseId, purpose: 'review-request' })],
      ['open-case', await call('open-case', { caseId })], ['reveal-identity-code', await call('reveal-identity-code', { personKey, caseId, reason: 'visitor-here' })], ['earlier-requests', await call('earlier-requests', { personKey, caseId })],
      ['make-paper', await call('make-paper', { caseId, kind: 'receipt', language: null })], ['run-command', await call('run-command', { command: { kind: 'check-identity', caseId: newCase(), visitor: { personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null } })],
    ] as const;
    return { shown: looks.flatMap(([name, answer]) => (answer.ok ? [name] : [])), refused: looks.flatMap(([name, answer]) => (answer.ok ? [] : [`${name} ${answer.code}`])) };
  };
  const takesIn = async (): Promise<boolean> => {
    const caseId = newCase();
    const info = await call('desk-info', {});
    const checked = await call('run-command', { command: { kind: 'check-identity', caseId, visitor: { personKey: null, name: 'Testinen Vieras' }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null } });
    const logged = await call('run-command', { command: { kind: 'log-request', caseId, register: registerId.parse(met.bundle.profile.registers[0]?.id), rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn: info.ok ? info.value.today : '' } });
    const paper = await call('make-paper', { caseId, kind: 'request', language: null });
    return checked.ok && logged.ok && logged.value.diaryNumber !== null && paper.ok;
  };
  return {
    pass: (hours) => { wall = clock().getTime() + hours * hour; steady += hours * hour; },
    passStill: (hours) => { steady += hours * hour; },
    setClock: (to) => { wall = typeof to === 'number' ? met.heard + to * hour : to; },
    restart: async () => {
      await host.close();
      steady = 0;
      host = open();
    },
    logIn: () => call('log-in', account(met.bundle)),
    touch: async () => { await call('still-here', {}); },
    look, takesIn, close: () => host.close(),
  };
}

function newCase(): CaseId {
  return caseIdSchema.parse(randomUUID());
}
