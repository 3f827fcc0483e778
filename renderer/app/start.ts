// Everything that stands before the first screen: lists, words, desk; then what the host says is heard.
import { onDeskEvent, onLockedAnswer } from '../bridge.ts';
import { useSession } from '../parts/session.ts';
import { listsHomes } from '../records/lists-homes.ts';
import { setLists } from '../records/lists.ts';
import { openSoundLists } from '../records/open-sound-lists.ts';
import { rememberedLanguage } from '../records/settings.ts';
import { startWords } from '../words/words.ts';
import { catchUpLists } from './catch-up-lists.ts';
import { askDesk, leave } from './session-gate.ts';

export async function start(): Promise<void> {
  const { store } = await openSoundLists(listsHomes());
  setLists(store);
  await startWords(await rememberedLanguage());
  onDeskEvent((event) => {
    switch (event.event) {
      case 'changed':
        void catchUpLists();
        return;
      case 'person-came':
        // Heard by whoever has the case open.
        return;
      case 'lamp':
        useSession.setState({ lamp: event.lamp });
        return;
      case 'locked':
        leave(event.why);
        return;
    }
  });
  onLockedAnswer(() => leave('idle'));
  await askDesk();
}
