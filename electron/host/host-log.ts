// The desk's log: what happened, never about whom; unexpected errors lose their message, which may quote data.
export interface HostLog {
  readonly note: (what: string, values?: Readonly<Record<string, string | number | boolean | null>>) => void;
  readonly fault: (where: string, error: unknown) => void;
}

/** Name, code and the places in our code; the message stays out because it may carry a person's data. */
export function describeFault(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { name: error.name, ...code, stack: frames.join(' | ') };
}

/** One JSON object per line into `write`. */
export function hostLog(write: (line: string) => void, now: () => Date): HostLog {
  const line = (level: string, what: string, values: object): void => write(`${JSON.stringify({ at: now().toISOString(), level, what, ...values })}\n`);
  return { note: (what, values = {}) => line('info', what, values), fault: (where, error) => line('fault', where, describeFault(error)) };
}
