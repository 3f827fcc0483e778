// Makes a paper of a case and shows it.
import type { Handler } from '../handler.ts';
import { makePaper as make } from '../papers/make-paper.ts';

export const makePaper: Handler<'make-paper'> = (host, asked, session) => make(host, session, asked);
