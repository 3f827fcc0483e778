// Whether the screen is covered (rule 13): a state of the window only, no person is logged out.
import { create } from 'zustand';

export const useCover = create<{ readonly covered: boolean }>(() => ({ covered: false }));
