// The words of decisions that go item by item, field by field and place by place, in English.
import type { Words } from './fi.ts';

export const enItems: Words['items'] = {
  opening: 'Opening the data…', logged: 'The reading has been logged.', none: 'This desk holds no data within the request.',
  title: { erasure: 'Decide item by item: erasure', restriction: 'Decide item by item: restriction', rectification: 'Decide field by field: rectification', access: 'Remove other people’s data from the copy' },
  intro: { erasure: 'The retention is computed from the register’s data. Check the proposals and decide the open rows.', restriction: 'All data asked for is proposed to be restricted. Change a row where the use goes on.' },
  column: { what: 'Data', proposal: 'The rule proposes', decision: 'Decision' },
  records_one: '{{count}} record', records_other: '{{count}} records', days: '{{from}}–{{to}}', undated: 'without a day', chosen: 'chosen separately',
  proposal: { erased: 'Erase', kept: 'Still needed', keptUntil: 'To be kept until {{until}}', person: 'Decide yourself', missing: 'The day from which it is kept is missing', restricted: 'Restrict' },
  draftSince: 'Data has come or gone since the draft. These rows stand as proposed, check them: {{rows}}.', choose: 'Choose a decision', outcomeOf: 'Decision: {{what}}',
  outcome: { erased: 'Erased', anonymised: 'Anonymised', kept: 'Kept', restricted: 'Kept, use restricted', 'not-found': 'Not found' },
  restricting: { restricted: 'Use restricted', kept: 'Use goes on' },
  ground: 'Ground', law: 'Law and section', until: 'Kept until', untilHint: 'e.g. 31.12.2030; empty when the day is not known', reasons: 'Why this one', change: 'Change the ground', changeOf: 'Change the ground: {{what}}',
  events: { financialYearEnd: 'The financial year ended', recorded: 'The data was recorded' }, eventHint: 'The register does not know the day. Type it.',
  lawReasons: 'The law demands that this data is kept until {{until}} ({{law}}).',
  show: 'Show the records: {{what}}', hide: 'Close the records: {{what}}', apart: 'Decide the chosen separately', apartNone: 'First choose the records to decide separately.', apartOf_one: 'Decide the {{count}} chosen separately', apartOf_other: 'Decide the {{count}} chosen separately', apartMost: 'Choose at most {{most}} records at a time.', page: 'Records {{from}}–{{to}} / {{total}}', next: 'Next', before: 'Previous', withheld: 'Restricted', join: 'Put back into the group: {{what}}',
  search: { word: 'Find a record', hint: 'Number, day or word', go: 'Find', all: 'Show all rows', none: 'Not found: {{text}}', found_one: '{{count}} record has {{text}}. It is below, newest first.', found_other: '{{count}} records have {{text}}. They are below, newest first.', of: 'found {{found}} / {{count}}' },
  bulk: '{{count}} undecided', bulkTitle: 'Set for all undecided', bulkOutcome: 'Decision for all', bulkReasons: 'Reasons for all', bulkGo: 'Set', bulkNone: 'All rows are decided.',
  sum: '{{gone}} erased · {{kept}} kept · {{open}} open', sumRestricted: '{{gone}} restricted · use goes on {{kept}}', comesTo: 'The decision will be: {{decision}}', comesToOpen: 'The decision follows from the rows once all are decided.',
  defaultReasons: { partly: 'Part of the data is kept. The ground for each item kept is told with the item.', refused: 'The data cannot be erased. The ground for each item kept is told with the item.', restriction: 'Part of the data is not restricted. The reason is told with the item.', rectification: 'Each field has been checked. The decision is told field by field.', access: 'Data concerning another person has been removed from the copy.' },
  missing: { outcome: 'Decide: {{what}}', ground: 'Choose a ground: {{what}}', law: 'Type the law and section: {{what}}', until: 'Type a day, for example 31.12.2030: {{what}}', reasons: 'Type the reasons: {{what}}', event: 'Type the day that the register does not know: {{what}}', whole: 'Type the reasons.', places: 'Choose what is removed.', placesMost: '{{count}} places are chosen, and a decision holds {{most}}. Remove the field from all records instead.', statement: 'Type the customer’s statement: {{what}}' },
  byRow_one: 'Part by part ({{count}})', byRow_other: 'Part by part ({{count}})', removedPlaces_one: '{{count}} place removed from the copy', removedPlaces_other: '{{count}} places removed from the copy',
  wholeRefusal: 'Refuse the whole request', changes: { old: 'In the register', is: 'Should be', evidence: 'Shown by', empty: '(empty)', rectified: 'Rectified', 'not-changed': 'Not changed', contested: 'The customer still contests it', contestedNote: 'The statement is noted with the data, and its use is restricted.', statement: 'The customer’s statement' },
  redact: {
    intro: 'These are the fields in which other people’s data may stand. Removed text reaches neither the paper nor its file, and the place says that something was removed.',
    nothing: 'The copy has no fields in which other people’s data usually stands.', word: 'Text to remove', wordHint: 'Type the name or other text exactly as it stands.', find: 'Remove everywhere', found_one: 'Removed in {{count}} place.', found_other: 'Removed in {{count}} places.', notFound: 'The text was not found.', tooMany: 'The text stands in {{count}} places. A decision holds fewer, and nothing was removed. Remove the field from all records.', everywhereOn: 'Removed from all records.',
    whole: 'Remove the whole field', wholeOf: 'Remove the whole field: {{what}}', everywhere: 'Remove in all records', everywhereOf: 'Remove in all records: {{what}}', back: 'Put back', backOf: 'Put back: {{what}}', ground: 'Why it is removed', places_one: '{{count}} removal', places_other: '{{count}} removals',
    go: 'Grant in part and make the copy', open: 'Remove other people’s data',
  },
  second: {
    title: 'Waits for a second contact person', own: 'You made this decision. The register asks for a second contact person’s word; any other contact person of this register can give it.', ask: '{{by}} decided this. Read the decision and the letter, and confirm or return it.',
    letter: 'Show the letter', confirm: 'Confirm the decision', back: 'Return it to be decided', confirmed: 'Decision confirmed', returned: 'Decision returned', clerk: 'A second contact person confirms the decision.', tag: 'Awaits confirmation',
  },
  interest: {
    title: 'Conflict of interest', flag: 'Report a conflict of interest', who: 'Who has it', me: 'I', why: 'Why', 'own-data': 'The case is about their own data', relative: 'The case is about a relative', go: 'Note the conflict of interest', done: 'Conflict of interest noted',
    standing: '{{by}} cannot decide this: {{why}}.', who_can: 'Another contact person of this register can decide.', ownAsk: 'The customer has the same name as you. If the case is about your own data, note your conflict of interest.', whoMissing: 'Choose who has it.', whyMissing: 'Choose why.',
  },
  withdraw: { open: 'Withdraw the request', title: 'The customer withdraws the request', note: 'The withdrawal is logged and told in the letter. It cannot be undone; the customer may ask again.', go: 'Log the withdrawal: {{right}}', done: 'Withdrawn', which: 'Which request is withdrawn?', none: 'All requests have been answered or withdrawn.', missing: 'Choose which request is withdrawn.' },
};
