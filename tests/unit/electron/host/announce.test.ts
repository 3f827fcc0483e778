// What the window hears after a save: first the answer, then that the lists changed and how many lines wait.
import { describe, expect, it, vi } from 'vitest';
import type { BridgeEvent } from '../../../../shared/bridge.ts';
import type { Journal } from '../../../../electron/host/journal/open-journal.ts';
import { newCaseId, testDesk, type TestDesk } from './host-fixture.ts';
import { valueOf } from './journal-fixture.ts';

async function save(desk: TestDesk): Promise<{ readonly change: number }> {
  const command = {
    kind: 'check-identity', caseId: newCaseId(), visitor: { personKey: null, name: 'Olli Outo' }, documentKind: 'passport', validity: 'valid',
    photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null,
  } as const;
  return valueOf(await desk.call('run-command', { command }));
}

function heard(desk: TestDesk): BridgeEvent[] {
  const events: BridgeEvent[] = [];
  desk.host.onEvent((event) => events.push(event));
  return events;
}

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** A journal whose reads fail while `broken` says so. */
function unreadable(journal: Journal, disk: { readonly broken: boolean }): Journal {
  const read: Journal['store']['read'] = (work) => {
    if (disk.broken) throw new Error('the disk reads nothing');
    return journal.store.read(work);
  };
  return { ...journal, store: { ...journal.store, read } };
}

describe('after a save', () => {
  it('the answer comes first, then the change and the lamp', async () => {
    const desk = await testDesk();
    await turn();
    const events = heard(desk);
    const { change } = await save(desk);
    expect(events).toEqual([]);
    await vi.waitFor(() => expect(new Set(events.map((event) => event.event))).toEqual(new Set(['changed', 'lamp'])));
    expect(events).toContainEqual({ event: 'changed', change });
    const { waiting } = valueOf(await desk.call('sync-lamp', {}));
    // A round with central may tell the lamp once more; none of them counts fewer lines.
    expect(events.every((event) => event.event !== 'lamp' || event.lamp.waiting === waiting)).toBe(true);
  });

  it('a lamp that cannot be read takes nothing back and ends nothing', async () => {
    const disk = { broken: false };
    const desk = await testDesk({ ports: { faultyJournal: (journal) => unreadable(journal, disk) } });
    await turn();
    const saved = save(desk);
    disk.broken = true;
    expect((await saved).change).toBeGreaterThan(0);
    await vi.waitFor(() => expect(desk.log.some((line) => line.includes('"lamp"'))).toBe(true));
    disk.broken = false;
    expect((await save(desk)).change).toBeGreaterThan(0);
  });

  it('a desk that closes at once is not asked for its lamp', async () => {
    const desk = await testDesk();
    await save(desk);
    await desk.host.close();
    await turn();
    expect(desk.log.filter((line) => line.includes('fault'))).toEqual([]);
  });
});
