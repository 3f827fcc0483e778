// Half-made decisions when the host or the disk does not keep them: @vitest-environment jsdom gives it a page.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { stopKeepingForms, useFormDraft, type FormDraft } from '../../../../renderer/parts/form-draft.ts';
import { useMessages } from '../../../../renderer/parts/messages.ts';
import { useSession } from '../../../../renderer/parts/session.ts';
import { caseId as caseIdSchema } from '../../../../shared/formats/ids.ts';

const kept = vi.hoisted(() => new Map<string, string>());
vi.mock('../../../../renderer/records/drafts.ts', () => ({
  keepDraft: (key: string, sealed: string) => { kept.set(key, sealed); return Promise.resolve(); },
  draftOf: (key: string) => Promise.resolve(kept.has(key) ? { user: key, sealed: kept.get(key), savedAt: 1 } : undefined),
  dropDraft: (key: string) => { kept.delete(key); return Promise.resolve(); },
  dropDraftsUnder: () => Promise.resolve(),
}));

const place = { caseId: caseIdSchema.parse('0199a000-0000-4000-8000-000000000001'), form: 'refuse' };
const shape = z.strictObject({ reasons: z.string() });
const typed = (reasons: string): string => JSON.stringify({ reasons });

describe('a half-made decision', () => {
  let sealing: boolean;
  let sealed: number;
  let draft: FormDraft<z.infer<typeof shape>> | null;
  let open: () => void;
  let shut: () => void;

  function Form(): null {
    draft = useFormDraft(place, shape);
    return null;
  }
  const wait = (milliseconds: number): Promise<void> => act(async () => { await vi.advanceTimersByTimeAsync(milliseconds); });
  const textsKept = (): unknown[] => [...kept.values()].map((text) => JSON.parse(text) as { readonly text: string }).map(({ text }) => text); // as the keeper writes it

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    [sealing, sealed, draft] = [false, 0, null];
    kept.clear();
    useMessages.setState({ list: [] });
    useSession.setState({ session: { user: 'yrjo', name: 'Yrjö', roles: ['contact-person'], registers: [], locksAt: '2026-11-22T09:00:00.000Z' } });
    vi.stubGlobal('desk', {
      call: (name: string, { text, sealed: bytes }: { readonly text?: string; readonly sealed?: string }) => {
        if (name === 'open-draft') return Promise.resolve({ ok: true, value: { text: bytes } });
        sealed += 1;
        return Promise.resolve(sealing ? { ok: true, value: { sealed: text } } : { ok: false, code: 'too-many-calls' });
      },
      onEvent: () => () => undefined,
    });
    const page = document.body.appendChild(document.createElement('div'));
    let drawn: Root;
    open = () => { drawn = createRoot(page); act(() => { drawn.render(<Form />); }); };
    shut = () => { act(() => { drawn.unmount(); }); };
    open();
    await wait(0);
  });
  afterEach(() => {
    shut();
    stopKeepingForms();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('that could not be sealed is told, held, and kept without another key being pressed', async () => {
    draft?.keep(typed('Perustelut'));
    await wait(500);
    expect([draft?.failed, textsKept()]).toEqual([true, []]);
    sealing = true;
    await wait(3100);
    expect([draft?.failed, textsKept()]).toEqual([false, [typed('Perustelut')]]);
    await wait(20_000);
    expect(sealed).toBe(2);
  });

  it('is still there when its form is left and opened again, and the newest is what is kept', async () => {
    draft?.keep(typed('Ensin'));
    await wait(500);
    shut();
    await wait(3100);
    expect(useMessages.getState().list).toMatchObject([{ refusal: { code: 'draft-not-kept' } }]);
    open();
    await wait(0);
    expect([draft?.left, draft?.failed]).toEqual([{ reasons: 'Ensin' }, true]);
    draft?.keep(typed('Sitten'));
    sealing = true;
    await wait(10_000);
    expect([draft?.failed, textsKept()]).toEqual([false, [typed('Sitten')]]);
  });

  it('goes when it was written and the form stays open, and what is typed next is kept', async () => {
    sealing = true;
    draft?.keep(typed('Asetettu'));
    await wait(500);
    expect(textsKept()).toEqual([typed('Asetettu')]);
    draft?.keep(typed('Asetettu.'));
    await act(async () => { await draft?.clear(); });
    await wait(10_000);
    expect(textsKept()).toEqual([]);
    draft?.keep(typed('Uusi'));
    await wait(500);
    expect(textsKept()).toEqual([typed('Uusi')]);
  });

  it('goes from the window’s memory at a lock, and when it was decided', async () => {
    draft?.keep(typed('Ennen lukitusta'));
    await wait(500);
    stopKeepingForms();
    sealing = true;
    shut();
    await wait(10_000);
    expect(textsKept()).toEqual([]);
    open();
    await wait(0);
    expect(draft?.left).toBeNull();
    sealing = false;
    draft?.keep(typed('Päätetty'));
    await wait(500);
    await act(async () => { await draft?.drop(); });
    sealing = true;
    await wait(10_000);
    expect(textsKept()).toEqual([]);
  });
});
