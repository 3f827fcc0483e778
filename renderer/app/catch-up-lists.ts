// Keeps the lists at the journal's head: one catch-up at a time, once more when something changed meanwhile.
import i18next from 'i18next';
import { call } from '../bridge.ts';
import { noteRefusal, tell } from '../parts/messages.ts';
import { useSession } from '../parts/session.ts';
import { catchUp } from '../records/catch-up.ts';
import { tellBatch, tellCaughtUp } from '../records/catching-up.ts';
import { lists } from '../records/lists.ts';

let running = false;
let again = false;

export async function catchUpLists(): Promise<void> {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      await once();
    }
  } finally {
    running = false;
  }
}

export function forgetCatchUp(): void {
  again = false;
}

async function once(): Promise<void> {
  const { info, session } = useSession.getState();
  if (info === null || session === null) return;
  const answer = await catchUp(lists(), info.journalId, (request) => call('lines-after', request), tellBatch);
  tellCaughtUp();
  if (!answer.ok) noteRefusal(answer);
  else if (answer.value.rebuilt !== null && answer.value.rebuilt > 0) tell(i18next.t('app.rebuilt', { count: answer.value.rebuilt }));
}
