// The words of deciding a right, in English.
import type { Words } from './fi.ts';

export const enDeciding: Words['deciding'] = {
  open: 'Decide: {{right}}', otherwise: 'Another decision: {{right}}', title: 'Decide: {{right}}', go: 'Log the decision', outcomeLegend: 'What is decided?',
  outcome: { granted: 'Granted', partly: 'Granted in part', refused: 'Refused', 'nothing-found': 'No data found', 'cannot-identify': 'The person cannot be identified' },
  missing: { decision: 'Choose what is decided.', ground: 'Choose the ground.', reasons: 'Write the reasons.' },
  byItem: 'Here the whole request is refused. If part of it is granted, go back and decide part by part.',
  final: 'The decision is logged in your name and cannot be undone.',
  since: {
    title: 'Records have come or changed since the decision', row: '{{was}} before, {{is}} now', others: 'still {{is}}, but not the same records', texts_one: 'still {{is}}, but the content of {{count}} record has changed', texts_other: 'still {{is}}, but the content of {{count}} records has changed',
    text: {
      access: 'The copy can be made once you have confirmed the changes. Look at them in the source system. If they hold data of others, take it out of the copy. Your confirmation is recorded under your name.',
      portability: 'The portable file can be made once you have confirmed the changes. Look at them in the source system. Your confirmation is recorded under your name.',
    },
    made: { access: 'What is in the copy or file already made was looked at. This is about a new one only.', portability: 'What is in the file already made was looked at. This is about a new one only.' },
    go: 'Confirm the changes', redactGo: 'Confirm and take out the chosen', final: 'Your confirmation is recorded under your name and cannot be undone.',
  },
  inForce: 'in force by asking', nothing: '(missing)',
};
