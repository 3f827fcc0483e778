// Whether many lines are being brought in now: lists then show what has come at intervals, not after each batch.
import { create } from 'zustand';

/** `round` grows when a list that shows a picture of the rows should take a new one. */
export interface CatchingUp { readonly busy: boolean; readonly round: number }

export const useCatchingUp = create<CatchingUp>(() => ({ busy: false, round: 0 }));

const pictureMilliseconds = 2000;
let lastPicture = 0;

/** Told after each batch; `more` when others are likely to follow. */
export function tellBatch(more: boolean): void {
  const now = performance.now();
  const { busy, round } = useCatchingUp.getState();
  if (!more) { tellCaughtUp(); return; }
  if (busy && now - lastPicture < pictureMilliseconds) return;
  lastPicture = now;
  useCatchingUp.setState({ busy: true, round: round + 1 });
}

/** Also after a refusal: the lists are live again. */
export function tellCaughtUp(): void {
  if (useCatchingUp.getState().busy) useCatchingUp.setState(({ round }) => ({ busy: false, round: round + 1 }));
}
