// Writes a task as a file for its system.
import type { Handler } from '../handler.ts';
import { exportTask as write } from '../export/export-task.ts';

export const exportTask: Handler<'export-task'> = (host, asked, session) => write(host, session, asked);
