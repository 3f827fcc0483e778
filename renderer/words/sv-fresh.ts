// The words of how fresh the data is and of asking its sources, in Swedish.
import type { Words } from './fi.ts';

export const svFresh: Words['fresh'] = {
  title: 'Hur färska uppgifterna är', look: 'Hämta färska uppgifter', looking: 'Källorna tillfrågas. Det tar högst en halv minut.', offline: 'Ingen förbindelse till centralen: den senaste kopian visas.',
  copy: 'senaste kopia {{at}}', checked: 'kontrollerad hos källan {{at}}', moment: '{{day}} kl. {{clock}}', old: 'Gammal', oldest: 'Äldsta kopia {{day}}: {{where}}', allChecked: 'Allt kontrollerat hos källorna {{at}}',
  failed: { 'no-answer': 'källan svarade inte {{at}}', 'partly': 'en del av källans svar kunde inte läsas {{at}}', 'not-askable': 'källan kan inte tillfrågas om enbart denna person', 'importing': 'en import pågick {{at}}' },
  done: 'Källorna tillfrågade {{at}}: ändrade {{changed}}, oförändrade {{unchanged}}, kvar i den gamla kopian {{failed}}.',
};
