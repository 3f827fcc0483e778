// The words of the tasks' and figures' places, of who must act, of a moved due day and of asking again, in English.

export const enPlaces = {
  work: {
    title: 'Tasks', none: 'No open tasks', noneNext: 'A task is created when a request is logged or a decision is made.', noneMatch: 'No open tasks in the system {{system}}.',
    count_one: '{{count}} task', count_other: '{{count}} tasks', system: 'System', allSystems: 'All systems', showDone: 'Show done ones too', due: 'Due date', task: 'Task', owner: 'Responsible', case: 'Case', state: 'State',
    states: { todo: 'Not started', 'under-way': 'Under way', done: 'Done', blocked: 'Cannot start yet' }, blockedWhy: 'The decisions of the case contradict each other. The contact person settles that first.',
    stateNote: 'Under way: somebody has taken the case. Preservation comes first, because recordings disappear by themselves.',
  },
  papersOut: {
    title: 'Papers not handed over', count_one: 'Papers not handed over: {{count}}', count_other: 'Papers not handed over: {{count}}', note: 'Printed or saved at this workstation, neither given to anybody nor shredded.',
    shredded: 'Shredded', shreddedOf: 'Shredded: {{paper}} {{number}}', openOf: 'Open case {{number}}', open: 'Open case', told: 'Marked as shredded · {{number}}',
  },
  figures: {
    title: 'Figures', intro: 'Requests received in the period. Each request stands in exactly one place; a figure opens just the cases that it counts.', forbidden: 'The figures are shown to the register’s contact person, the administrator and the auditor.',
    period: 'Period', year: 'Year {{year}}', allTime: 'All time', lastYear: 'Last 12 months', asOf: 'As of {{at}}', asOfCentral: 'As of {{at}}, last from central {{central}}', asOfNever: 'As of {{at}}, central has not been reached yet',
    all: 'All', byRight: 'By right', byOffice: 'By office', byRightNote: 'A request with several rights stands on the row of each right.', requests: 'Requests', extended: 'Extended', extendedShare: 'Share of extended', median: 'Median, days', share: '{{count}} %', none: '–',
    standing: { 'open-late': 'Late', 'at-risk': 'At risk', 'answered-late': 'Answered late', open: 'Open', 'in-extended-time': 'In extended time', 'in-one-month': 'In one month', withdrawn: 'Withdrawn' },
    unsent: 'Unsent', unsentNote: 'Cases whose work central has not received yet. They are in no other figure.',
    opens: '{{row}}: {{figure}}, {{count}}', cases: '{{figure}} · {{row}}', close: 'Close the list', select: 'Choose a figure and its cases are shown here.', chart: 'Charts', barOf: '{{row}}: {{parts}}',
    save: 'Save CSV', saved: 'Figures saved: {{place}}', empty: 'No requests in the period.', medianNote: 'Time from receipt to answer.',
  },
  escalate: {
    step: { soon: 'The due date is coming.', near: 'The due date is near.', tomorrow: 'The due date is tomorrow.', 'due-today': 'The due date is today.', overdue: 'The time limit has passed.', 'overdue-week': 'The time limit passed more than a week ago.' },
    act: 'Must act now: {{who}}.', told: { owner: 'the handler', 'contact-person': 'the contact person', deputy: 'the deputy', administrator: 'the administrator' },
    who: '{{told}} {{names}}', nobody: '{{told}} is missing', next: 'Next step {{date}}.',
    quiet: 'Nothing for 5 working days', quietCount: 'Nothing for 5 working days: {{count}}', quietOf: 'Nothing has happened since {{date}}.',
  },
  redate: {
    moved: 'The due date moved: {{from}} → {{to}}, because {{day}} {{why}}.', why: { holiday: 'is now a public holiday', eve: 'is now a day off (eve)', saturday: 'is a Saturday', sunday: 'is a Sunday', 'working-day': 'is now a working day' },
    earlier: 'The office works to the earlier day. The visitor was told {{told}}.', later: 'The visitor was told {{told}}, and that is kept.',
  },
  same: {
    reminder: 'This is a reminder of the request {{number}}', text: 'The same request came on {{received}} and waits for an answer by {{due}}. No new time limit begins.',
    late: 'The same request came on {{received}} and should have been answered by {{due}}. No new time limit begins.',
    note: 'Note the reminder', noted: 'Reminder noted · {{number}}', anew: 'If the visitor asks for something else or anew, log a new request below. The cases are linked.',
    linked: 'The same right was answered before: {{number}}, {{date}}. Log a new request; the cases are linked.',
    doneTitle: 'Reminder noted', doneText: 'The reminder is on the case {{number}}. The request came on {{received}} and the answer is given by {{due}}.', doneReceipt: 'Give the visitor a receipt of the same case.', reminders_one: 'Reminders {{count}}', reminders_other: 'Reminders {{count}}',
    others: 'Cases of the same person', open: 'open', closed: 'closed', openCase: 'Open case {{number}}',
  },
} as const;
