// The words of the place of sources: what is brought from where, mappings, imports and uncertain joins, in English.

export const enSources = {
  title: 'Sources', forbidden: 'The administrator looks after the sources.', loading: 'Asking the central store…', refresh: 'Refresh',
  offline: 'Sources are looked after at the central store', offlineText: 'This needs a connection to the central store. Other work goes on without it. Try again when the connection is back.',
  intro: 'What is brought from which system. The content of the data is not shown here, only shapes, counts and places.',
  table: { caption: 'Systems and their sources', source: 'Source', category: 'Category', last: 'Last brought', waiting: 'In the import folder', action: 'Action' },
  noProfile: 'No mapping: nothing is brought from this system.', shipped: 'the product’s mapping', version: 'mapping {{version}}', since: 'from {{date}}', assumption: 'an assumption, check against the export',
  state: { never: 'Not brought yet', brought: 'Brought', 'left-out': 'Left out', doubted: 'Missing rows not believed' }, counts: '{{read}} rows, {{quarantined}} set aside',
  waitingFile: '{{size}} · {{at}}', noFile: 'no file', connected: 'connection {{name}} is set', notConnected: 'connection {{name}} is not set', unexpected: 'Files without a mapping: {{files}}', bytes: '{{number}} kB',
  look: 'Look', lookAt: 'Look at the source {{file}}',
  work: {
    title: 'Import', what: 'What is brought', all: 'All sources', trust: 'Rows that are missing are really gone', trustNote: 'Tick only when you have checked it at the source.',
    trial: 'Try out', start: 'Bring', cancel: 'Cancel', first: 'Trying out counts what the import would change and stores nothing.',
    kind: { trial: 'Trial', import: 'Import', join: 'Joining' }, running: '{{kind}} under way', by: '{{kind}} · {{name}} · {{at}}',
    phase: { starting: 'Beginning', reading: 'Reading sources', comparing: 'Comparing with before', joining: 'Joining people', writing: 'Writing people' },
    rows: '{{file}}: {{number}} rows', readInAll: 'Rows read {{number}}', people: 'People written {{number}}',
    elsewhere: 'Another import runs at the central store. Wait until it has ended.', interrupted: 'An import was cut off. Nothing of it is seen at the desks. Start the import of the same sources again: it goes on where it was.',
    end: { done: 'done', failed: 'failed', cancelled: 'cancelled, nothing changed' }, failed: 'Reason: {{reason}}. Nothing changed.',
    would: 'Would change the data of {{changed}} people, {{gone}} would go.', did: 'The data of {{changed}} people changed, {{gone}} went.', readRows: 'Rows {{read}}, set aside {{quarantined}}.',
    missing: '{{number}} records are missing from an export that cannot be trusted. They were left as they are.', report: 'Report', reports: 'Reports', runOf: '{{kind}} {{run}} · {{at}}', open: 'cut off',
  },
  bench: {
    title: '{{file}}', back: 'Back to the sources', rows_one: 'The first {{count}} row as shapes: letters x, digits 0.', rows_other: 'The first {{count}} rows as shapes: letters x, digits 0.', fault: 'The source cannot be read: {{reason}}', reasons: 'Rows that cannot be read: {{reasons}}',
    notNamed: 'No column is of the mapping. The first row may be data, so names are masked too. Check the file.',
    unmapped: 'Not mapped', unmappedNone: 'Every column is mapped.', unmappedNote: 'Data of these columns is not brought. If it is personal data, it is missing from copies.', missing: 'Missing from the source', missingNote: 'The mapping has a column that the source lacks. The source is left out until the column comes back or is no longer expected.', mapped: 'Mapped columns',
    column: 'Column', shapes: 'Shapes', is: 'Data', change: 'Change', changeOf: 'Change the column {{column}}', leftOut: 'left out: {{reason}}', keyOnly: 'key only', noShapes: 'empty',
    what: 'What the column holds', choose: 'Choose', leaveOut: 'Not personal data: leave out', onlyRole: 'Not stored, only identifies', notExpected: 'The column is no longer expected', role: 'Tells about the person', noRole: 'Nothing', format: 'Written as', reason: 'Reason', reasonMissing: 'Write why the column is left out.', roleMissing: 'Choose what the column tells about the person.',
    roles: { 'identity-code': 'identity code', 'customer-number': 'customer number', 'metering-point': 'metering point', 'family-name': 'family name', 'given-names': 'given names', 'full-name': 'full name', 'birth-date': 'birth date', language: 'language', phone: 'phone', email: 'e-mail', street: 'street', postcode: 'postcode', town: 'town', 'non-disclosure': 'non-disclosure' },
    formats: { text: 'text', 'iso-date': 'day 2026-11-22', 'finnish-date': 'day 22.11.2026', 'utc-instant': 'moment 2026-11-22T10:00:00Z', amount: 'amount', decimal: 'number' },
    validFrom: 'Valid from', validFromHint: 'Today or later, for example 1.12.2026', validFromBad: 'Type a day that is today or later.', nothing: 'Map at least one column.', save: 'Save the mapping', saved: 'Mapping {{version}} saved: {{system}}',
    versions: 'Versions of the mapping', versionOf: '{{version}} · from {{date}} · {{name}} {{at}}', versionsNone: 'The mapping that came with the product is in use.',
  },
  report: {
    title: 'Import report {{run}}', at: '{{at}}', trial: 'Tried out: nothing was stored.', unended: 'The import has not ended.', files: 'Files', notes: 'What is odd about the sources', rows: 'Rows that did not become part of anybody’s data', none: 'None.', shownOf: '{{shown}} of {{total}} are here. All are in the CSV file.', line: 'line {{line}}',
    print: 'Print', printed: 'Sent to the printer', pdf: 'Save PDF', csv: 'Save CSV', saved: 'Saved: {{place}}',
    head: { file: 'File', state: 'State', read: 'Rows', quarantined: 'Set aside', added: 'New', changed: 'Changed', gone: 'Gone', missing: 'Missing', unjoined: 'Nobody’s', reason: 'Reason' }, states: { stored: 'brought', 'left-out': 'left out', reading: 'not read', staged: 'not stored' },
  },
  joins: {
    title: 'Uncertain joins', open: 'Uncertain pairs', intro: 'Two records may be about the same person. A wrong join shows one person’s data to another: ask somebody at a desk to look at both places before you accept.', none: 'No pair waits.', noneNext: 'Pairs come from an import when the name and another sign agree.',
    showAll: 'Show decided ones too', score: 'Score', same: 'The same', notKnown: 'Not comparable or different', one: 'One', other: 'Other', places: 'Places', place: '{{file}} line {{line}}', noPlace: 'no record any more', verdict: { waiting: 'waits', accepted: 'joined', rejected: 'apart' }, by: '{{verdict}} · {{name}} {{at}}',
    accept: 'Join', reject: 'Keep apart', undo: 'Undo', acceptOf: 'Join the pair {{id}}', rejectOf: 'Keep the pair {{id}} apart', undoOf: 'Undo the decision on the pair {{id}}', done: 'Pair {{id}}: {{verdict}}', of: '{{score}}/100',
  },
} as const;
