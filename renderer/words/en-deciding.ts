// The words of deciding a right, in English.
import type { Words } from './fi.ts';

export const enDeciding: Words['deciding'] = {
  open: 'Decide: {{right}}', otherwise: 'Another decision: {{right}}', title: 'Decide: {{right}}', go: 'Log the decision', outcomeLegend: 'What is decided?',
  outcome: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused', 'nothing-found': 'No data found', 'cannot-identify': 'The person cannot be identified' },
  missing: { decision: 'Choose what is decided.', ground: 'Choose the ground.', reasons: 'Write the reasons.' },
  byItem: 'Here the whole request is refused. If part of it is granted, go back and decide part by part.',
  final: 'The decision is logged in your name and cannot be undone.',
  draftLostNext: 'Keep the reasons elsewhere until the decision is recorded.',
  since: { title: 'Records have come or changed since the decision', row: '{{what}}: {{was}} when decided, {{is}} now', text: 'Look at the changes in the source system. If they hold data of others, take it out. Your confirmation is recorded under your name.', go: 'Confirm the changes', redactGo: 'Confirm and take out the chosen' },
  inForce: 'in force by asking', nothing: '(missing)',
};
