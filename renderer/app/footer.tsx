// The keys of the place, whether the draft is kept, and the list of messages.
import { useOffered } from '../parts/commands.ts';
import type { CommandName } from '../parts/keys.ts';
import { keyLabel } from '../parts/keys.ts';
import { useWords } from '../words/words.ts';
import { MessageList } from './message-list.tsx';
import type { Place } from './place-store.ts';
import { PapersOutCount } from './papers-out-count.tsx';
import { DraftTime } from './visit/draft-time.tsx';

const keysOf: Readonly<Record<Place | 'case', readonly CommandName[]>> = {
  visit: ['find', 'new-visit', 'next-area', 'step-back', 'cover', 'help'],
  tasks: ['filter', 'find', 'next-area', 'cover', 'help'],
  sources: ['go-on', 'step-back', 'next-area', 'cover', 'help'],
  figures: ['step-back', 'find', 'next-area', 'cover', 'help'],
  cases: ['take-case', 'filter', 'find', 'next-area', 'cover', 'help'],
  case: ['step-back', 'take-case', 'decide', 'go-on', 'print', 'find', 'next-area', 'cover', 'help'],
  registers: ['find', 'next-area', 'cover', 'help'],
};

export function Footer({ place, onPapers }: { readonly place: Place; readonly onPapers: () => void }) {
  const { t } = useWords();
  // The list of cases is the page that can be filtered; an open case has keys of its own.
  const offered = useOffered();
  const page = place === 'cases' && !offered.has('filter') ? 'case' : place;
  return (
    <footer className="keys" data-area="messages" aria-label={t('app.keys')}>
      {page === 'cases' ? <span className="key"><kbd>↑</kbd> <kbd>↓</kbd> {t('key.rows')}</span> : null}
      {page === 'cases' ? <span className="key"><kbd>Enter</kbd> {t('key.open')}</span> : null}
      {keysOf[page].filter((command) => page !== 'case' || offered.has(command)).map((command) => <span className="key" key={command}><kbd>{keyLabel(command)}</kbd> {t(`key.${command}`)}</span>)}
      <span className="grow" />
      <PapersOutCount onOpen={onPapers} />
      <MessageList />
      {place === 'visit' ? <DraftTime /> : null}
    </footer>
  );
}
