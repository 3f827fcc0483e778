// Makes a paper of a case and shows it.
import { isFile } from '../../../shared/domain/case/decide-file.ts';
import { refused } from '../../../shared/outcomes.ts';
import type { Handler } from '../handler.ts';
import { makePaper as make } from '../papers/make-paper.ts';

export const makePaper: Handler<'make-paper'> = async (host, asked, session) => (isFile(asked.kind) ? refused('file-not-printed') : make(host, session, asked));
