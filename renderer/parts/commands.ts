// Who answers a command now: the topmost layer that offers it; buttons and pages register, the app dispatches.
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandName } from './keys.ts';

/** 0 the window, 1 the desk on it, 2 a layer over both (dialog, menu). */
export type CommandLevel = 0 | 1 | 2;

interface Offer { readonly command: CommandName; readonly level: CommandLevel; readonly run: () => void }

const offers: Offer[] = [];
let layers = 0;
const listeners = new Set<() => void>();
let offeredNow: ReadonlySet<CommandName> = new Set();

function tellOffers(): void {
  offeredNow = new Set(offers.map((offer) => offer.command));
  for (const listen of listeners) listen();
}

// Under an open layer only these reach the window: cover and lock work from any state (rule 13).
const always: readonly CommandName[] = ['cover', 'lock'];

/**
 * Offers the command while `run` is given; the newest offer of the highest level answers.
 * In layout effects: with what the clerk sees, and never after it, since a key pressed between the two would be lost or act on what stood before.
 */
export function useCommand(command: CommandName | undefined, run: (() => void) | undefined, level: CommandLevel = 1): void {
  const latest = useRef(run);
  useLayoutEffect(() => { latest.current = run; });
  const offered = command !== undefined && run !== undefined;
  useLayoutEffect(() => {
    if (!offered) return undefined;
    const offer: Offer = { command, level, run: () => latest.current?.() };
    offers.push(offer);
    tellOffers();
    return () => { offers.splice(offers.indexOf(offer), 1); tellOffers(); };
  }, [command, level, offered]);
}

/** What the screen answers now: the key list below shows what works, not what could. */
export function useOffered(): ReadonlySet<CommandName> {
  return useSyncExternalStore(listenToOffers, () => offeredNow);
}

function listenToOffers(listen: () => void): () => void {
  listeners.add(listen);
  return () => { listeners.delete(listen); };
}

/** While a layer is open the pages under it answer nothing. */
export function useLayer(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return undefined;
    layers += 1;
    return () => { layers -= 1; };
  }, [open]);
}

/** True when somebody answered. */
export function runCommand(command: CommandName): boolean {
  const lowest = layers > 0 && !always.includes(command) ? 2 : 0;
  const able = offers.filter((offer) => offer.command === command && offer.level >= lowest);
  const top = able.reduce<Offer | undefined>((best, offer) => (best === undefined || offer.level >= best.level ? offer : best), undefined);
  top?.run();
  return top !== undefined;
}
