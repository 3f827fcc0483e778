// The words of deciding a right, in Swedish.
import type { Words } from './fi.ts';

export const svDeciding: Words['deciding'] = {
  open: 'Avgör: {{right}}', otherwise: 'Annat beslut: {{right}}', title: 'Avgör: {{right}}', go: 'Anteckna beslutet', outcomeLegend: 'Vad beslutas?',
  outcome: { granted: 'Beviljas', partly: 'Beviljas delvis', refused: 'Avslås', 'nothing-found': 'Inga uppgifter hittades', 'cannot-identify': 'Personen kan inte identifieras' },
  missing: { decision: 'Välj vad som beslutas.', ground: 'Välj grund.', reasons: 'Skriv motiveringen.' },
  byItem: 'Här avslås hela begäran. Om en del beviljas, gå tillbaka och besluta del för del.',
  final: 'Beslutet antecknas i ditt namn och kan inte ångras.',
  draftLostNext: 'Behåll motiveringen på annat håll tills beslutet är registrerat.',
  since: { title: 'Uppgifter har tillkommit eller ändrats efter beslutet', row: '{{what}}: vid beslutet {{was}}, nu {{is}}', text: 'Granska ändringarna i källsystemet. Ta bort andras uppgifter om de innehåller sådana. Bekräftelsen registreras i ditt namn.', go: 'Bekräfta ändringarna', redactGo: 'Bekräfta och ta bort de valda' },
  inForce: 'i kraft på begäran', nothing: '(saknas)',
};
