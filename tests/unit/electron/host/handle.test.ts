// The one door: each of its checks refuses on its own.
import { describe, expect, it, vi } from 'vitest';
import { usualLimits } from '../../../../electron/host/handle.ts';
import { newCaseId, origin, testDesk } from './host-fixture.ts';

const window = { origin, mainFrame: true };

describe('the door of the host', () => {
  it('answers the desk\'s own window', async () => {
    const { host } = await testDesk({ user: null });
    expect(await host.handle(window, 'desk-info', {})).toMatchObject({ ok: true, value: { desk: 'RAT-02', session: null } });
  });

  it.each([
    ['another origin', { origin: 'https://evil.example', mainFrame: true }],
    ['a frame inside the window', { origin, mainFrame: false }],
  ])('refuses %s', async (_what, sender) => {
    const { host } = await testDesk({ user: null });
    expect(await host.handle(sender, 'desk-info', {})).toEqual({ ok: false, code: 'wrong-sender' });
  });

  it.each([['no-such-call'], ['constructor'], ['__proto__'], [7], [null]])('refuses the call %s, which is not on the page', async (name) => {
    const { host } = await testDesk({ user: null });
    expect(await host.handle(window, name, {})).toEqual({ ok: false, code: 'unknown-call' });
  });

  it.each([
    ['an unknown field', 'desk-info', { extra: 1 }],
    ['no request', 'desk-info', undefined],
    ['a wrong type', 'log-in', { user: 'aino', password: 7 }],
    ['a command nobody has', 'run-command', { command: { kind: 'drop-everything' } }],
    ['a paper command from the window', 'run-command', { command: { kind: 'record-sending', caseId: newCaseId(), paperId: newCaseId(), way: 'printer' } }],
  ])('refuses %s and writes nothing', async (_what, name, request) => {
    const { host, call } = await testDesk();
    const before = await call('lines-after', { change: 0, limit: 100 });
    expect(await host.handle(window, name, request)).toMatchObject({ ok: false, code: 'bad-input' });
    expect(await call('lines-after', { change: 0, limit: 100 })).toEqual(before);
  });

  it('refuses a message that is too large before it is looked at', async () => {
    const { host } = await testDesk();
    expect(await host.handle(window, 'seal-draft', { text: 'x'.repeat(usualLimits.size + 1) })).toEqual({ ok: false, code: 'too-large' });
  });

  it('refuses calls faster than a person, and answers again after a while', async () => {
    const { host, pass } = await testDesk({ user: null });
    const asked = await Promise.all(Array.from({ length: usualLimits.calls + 1 }, () => host.handle(window, 'sync-lamp', {})));
    expect(asked.filter((answer) => answer.ok)).toHaveLength(usualLimits.calls);
    expect(asked.at(-1)).toEqual({ ok: false, code: 'too-many-calls' });
    pass(usualLimits.milliseconds);
    expect((await host.handle(window, 'sync-lamp', {})).ok).toBe(true);
  });

  it('refuses everything that needs a person while the desk is locked', async () => {
    const { call } = await testDesk({ user: null });
    expect(await call('profile', {})).toEqual({ ok: false, code: 'locked' });
    expect(await call('find-people', { query: 'mäkelä', caseId: newCaseId(), scanned: false })).toEqual({ ok: false, code: 'locked' });
    expect(await call('lines-after', { change: 0, limit: 10 })).toEqual({ ok: false, code: 'locked' });
  });

  it('refuses what the role does not give', async () => {
    const { call } = await testDesk({ user: 'ylla' });
    expect(await call('find-people', { query: 'mäkelä', caseId: newCaseId(), scanned: false })).toEqual({ ok: false, code: 'not-permitted' });
    expect(await call('run-command', { command: { kind: 'take-case', caseId: newCaseId() } })).toMatchObject({ ok: false, code: 'not-permitted' });
  });

  it('answers an unexpected fault without its message, and logs it without data', async () => {
    const { call, log } = await testDesk({ clock: vi.fn(() => new Date('2026-11-22T08:00:00Z')), ports: { printing: { print: () => Promise.reject(new Error('Testinen Kaarina')) } } });
    expect(await call('show-paper', { caseId: newCaseId(), paperId: newCaseId() })).toMatchObject({ ok: false, code: 'paper-unknown' });
    expect(log.join('')).not.toContain('Testinen');
  });

  it('gives an answer to nobody when the desk locked while it was made', async () => {
    const { host, call } = await testDesk();
    const asked = call('sync-now', {});
    host.lock('suspend');
    expect(await asked).toEqual({ ok: false, code: 'locked' });
  });
});
