// The words of deciding a right, in English.
import type { Words } from './fi.ts';

export const enDeciding: Words['deciding'] = {
  open: 'Decide: {{right}}', otherwise: 'Another decision: {{right}}', title: 'Decide: {{right}}', go: 'Log the decision', outcomeLegend: 'What is decided?',
  outcome: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused', 'nothing-found': 'No data found', 'cannot-identify': 'The person cannot be identified' },
  missing: { decision: 'Choose what is decided.', ground: 'Choose the ground.', reasons: 'Write the reasons.' },
  byItem: 'Here the whole request can be refused. Item by item cannot be decided yet: leave the decision to later if a part is granted.',
  final: 'The decision is logged in your name and cannot be undone.',
  inForce: 'in force by asking', nothing: '(missing)',
};
