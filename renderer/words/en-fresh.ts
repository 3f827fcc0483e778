// The words of how fresh the data is and of asking its sources, in English.
import type { Words } from './fi.ts';

export const enFresh: Words['fresh'] = {
  title: 'How fresh the data is', look: 'Get fresh data', looking: 'Asking the sources. It takes half a minute at the most.', offline: 'No connection to the central store: the last copy is shown.',
  copy: 'last copy {{at}}', checked: 'checked at the source {{at}}', moment: '{{day}} at {{clock}}', old: 'Old', oldest: 'Oldest copy {{day}}: {{where}}', allChecked: 'All checked at the sources {{at}}',
  failed: { 'no-answer': 'the source did not answer {{at}}', 'partly': 'a part of the source’s answer could not be read {{at}}', 'not-askable': 'the source cannot be asked for this person alone', 'importing': 'an import was running {{at}}' },
  done: 'Sources asked {{at}}: changed {{changed}}, as before {{unchanged}}, left at the old copy {{failed}}.',
};
