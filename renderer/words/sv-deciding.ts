// The words of deciding a right, in Swedish.
import type { Words } from './fi.ts';

export const svDeciding: Words['deciding'] = {
  open: 'Avgör: {{right}}', otherwise: 'Annat beslut: {{right}}', title: 'Avgör: {{right}}', go: 'Anteckna beslutet', outcomeLegend: 'Vad beslutas?',
  outcome: { granted: 'Beviljas', partly: 'Beviljas delvis', refused: 'Avslås', 'nothing-found': 'Inga uppgifter hittades', 'cannot-identify': 'Personen kan inte identifieras' },
  missing: { decision: 'Välj vad som beslutas.', ground: 'Välj grund.', reasons: 'Skriv motiveringen.' },
  byItem: 'Här avslås hela begäran. Om en del beviljas, gå tillbaka och besluta del för del.',
  final: 'Beslutet antecknas i ditt namn och kan inte ångras.',
  since: {
    title: 'Uppgifter har tillkommit eller ändrats efter beslutet', row: 'tidigare {{was}}, nu {{is}}', others: 'fortfarande {{is}}, men andra uppgifter än tidigare', texts_one: 'fortfarande {{is}}, men innehållet i {{count}} uppgift har ändrats', texts_other: 'fortfarande {{is}}, men innehållet i {{count}} uppgifter har ändrats',
    text: {
      access: 'Kopian kan göras när du har bekräftat ändringarna. Granska dem i källsystemet. Om de innehåller andras uppgifter, ta bort dem ur kopian. Bekräftelsen registreras i ditt namn.',
      portability: 'Den överförbara filen kan göras när du har bekräftat ändringarna. Granska dem i källsystemet. Bekräftelsen registreras i ditt namn.',
    },
    made: { access: 'Uppgifterna i den kopia eller fil som redan gjorts har granskats. Detta gäller bara en ny.', portability: 'Uppgifterna i den fil som redan gjorts har granskats. Detta gäller bara en ny.' },
    go: 'Bekräfta ändringarna', redactGo: 'Bekräfta och ta bort de valda', final: 'Bekräftelsen registreras i ditt namn och kan inte ångras.',
  },
  inForce: 'i kraft på begäran', nothing: '(saknas)',
};
