// Which place of the window is open: the visit, the cases, the tasks, the registers, the figures, the sources.
import { create } from 'zustand';

export type Place = 'visit' | 'cases' | 'tasks' | 'registers' | 'figures' | 'sources';

/** `focusFind` grows with every Ctrl+K, so that the field takes focus each time. */
export const usePlace = create<{ readonly place: Place; readonly focusFind: number }>(() => ({ place: 'visit', focusFind: 0 }));
