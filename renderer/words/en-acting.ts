// The words of acting for another, of an estate and of a protected person, in English.
import type { Words } from './fi.ts';

export const enActing: Words['acting'] = {
  who: 'Who is at the desk?', self: 'The person', represented: 'Represented', agentIdentified: 'Representative identified: {{name}}, {{kind}}',
  kind: { 'power-of-attorney': 'With a power of attorney', 'continuing-power': 'Continuing power of attorney', guardian: 'Guardian', parent: 'Parent of a minor', company: 'Contact person of a company', estate: 'Shareholder of an estate' },
  short: { 'power-of-attorney': 'power of attorney', 'continuing-power': 'continuing power', guardian: 'guardian', parent: 'parent', company: 'contact person of a company', estate: 'estate' },
  mandate: 'Mandate', agent: 'Name of the representative', agentHint: 'Type it from the representative’s document.', company: 'Company', businessId: 'Business id', businessIdHint: 'e.g. 0153791-8',
  rights: 'What the mandate covers', rightsAll: 'All rights', rightsSome: 'Named ones only',
  matters: 'Which matters', mattersAll: 'Personal matters too', mattersFinancial: 'Financial matters only',
  dated: 'Dated', expires: 'Valid until', confirmed: 'Confirmed', dateHint: 'e.g. 1.3.2026', confirmedHint: 'day of the agency’s confirmation',
  exclusive: 'Only this representative may act', seen: 'Which papers did you see?', seenNote: 'No copies are taken of the papers.',
  child: 'The child', childBorn: 'Child’s birth date from the extract', stops: 'Does anything stop the parent?',
  stop: { inCare: 'The child is in care', childNonDisclosure: 'The child is under non-disclosure', otherGuardianNonDisclosure: 'The other parent is under non-disclosure', childForbids: 'The child forbids it' },
  stopNext: { inCare: 'The child is in care. The child may ask, or whoever is responsible for the care. Tell nothing.', childNonDisclosure: 'The child’s data is protected and no parent may act. Tell nothing. Leave it to the contact person.', otherGuardianNonDisclosure: 'The other parent’s data is protected. Tell nothing. Leave it to the contact person.', childForbids: 'The child forbids it. The contact person weighs the child’s age and interest. Tell nothing.' },
  agentName: 'The name is that of the mandate', agentBorn: 'Representative’s birth date from the document',
  missing: { agent: 'Type the name of the representative.', company: 'Type the name of the company.', businessId: 'Type the business id, for example 0153791-8.', rights: 'Choose at least one right.', dated: 'Type the day, for example 1.3.2026.', expires: 'Type the day, for example 1.3.2026, or leave it empty.', confirmed: 'Type the day, for example 1.3.2026, or leave it empty.', childBorn: 'Type the child’s birth date.' },
  next: {
    seen: 'Not seen: {{what}}.', dated: 'The mandate begins later. Ask for one in force.', expires: 'The mandate has ended. Ask for a new one.', expiresOrder: 'The mandate ends before it is dated. Check the dates.', revoked: 'The mandate has been taken back. Ask for a new one.',
    rights: 'The mandate does not cover this: {{right}}. Ask for a mandate for it, or leave it out.', rightsNone: 'The mandate does not cover the right asked.', matters: 'The guardianship covers financial matters only. A request about personal data needs personal matters too.', age: 'The child has turned 18 and acts alone.',
    childBorn: 'The birth date of the extract is not this child’s. Check the paper, or go back to find.', other: 'This mandate and that of case {{number}} contradict each other.', otherHere: 'This and an earlier mandate of the same case contradict each other.', otherNext: 'Give nothing to either. Ask the person, or leave it to the contact person.',
    receiver: 'An answer asked with a power of attorney is given to the person.',
  },
  issued: 'Issued', validUntil: 'Valid until', documentDates: 'Dates of the document', datesNote: 'The dates are compared and not kept.',
  dateBad: 'Type the day, for example 1.3.2026, or leave it empty.', datesReversed: 'The document expires before it was issued. Check the dates.', issuedFuture: 'The day of issue is in the future. Check the day.',
  scan: { title: 'Code lines of the document', hint: 'Scan anywhere on this page. The lines are not kept.', matched: 'Read: the name matches, the birth date is filled in.', matchedCode: 'Read: name and identity code match, the birth date is filled in.', nameDiffers: 'The name on the document is not this person’s. Compare by eye, or go back to find.', codeDiffers: 'The identity code of the document is not this person’s. Go back to find.', birthDiffers: 'The birth date of the document is not that of the register.', expired: 'The document has expired.' },
  estate: {
    title: 'Matter of an estate', text: 'The regulation does not cover data of the dead. The matter gets a diary number, but the law’s time limit does not run and no rights are decided.', ownWords: 'What the estate asks', ownWordsMissing: 'Write what the estate asks.', go: 'Log the matter of the estate', tag: 'Estate', asker: 'Brought by', outside: 'No time limit set by law.',
    settle: 'Settle the matter', result: 'What was settled', results: { given: 'Data is given', 'not-given': 'Data is not given' }, resultMissing: 'Choose what was settled.', reasons: 'Reasons', reasonsHint: 'On what ground, and which data.', settledBy: '{{by}} {{at}}', decidesContact: 'The contact person of the register settles it.', done: 'Settled', noDay: 'no time limit',
  },
  facts: { title: 'Representative', none: 'The requester acts alone.', agent: 'Representative', company: 'Company', dated: 'Dated', expires: 'Valid until', seen: 'Seen', covers: 'Covers', all: 'all rights', deliver: 'Answer', toPrincipal: 'to the person', toAgent: 'to the representative', ownData: 'the contact person’s own data only', revoke: 'The mandate was taken back', revoked: 'Taken back {{date}}', exclusive: 'acts alone' },
  receiver: 'Who takes the paper?', receivers: { 'data-subject': 'The person', agent: 'Representative', guardian: 'Guardian', parent: 'Parent', cohabitant: 'Somebody of the same household', 'family-member': 'Family member' }, receiverHint: 'The birth date is typed from the receiver’s own document.',
  restricted: {
    gate: 'Why do you open a restricted person’s data?', gateNote: 'The reason is logged before it opens.', reasons: { 'visitor-here': 'The person is at the desk', 'representative-here': 'Their representative is at the desk', 'paper-waits': 'I hand a paper to them', 'same-names': 'I tell namesakes apart', 'document-unclear': 'The document cannot be read' },
    open: 'Open', mark: 'Mark as restricted', markTitle: 'Mark the person as restricted', markText: 'The visitor’s word is enough. Address, phone, e-mail and metering point leave every desk and paper at once. Only a contact person can take the mark off.', markGo: 'Mark', marked: 'Marked as restricted', lift: 'Lift the restriction', liftReasons: 'Why it is lifted', liftMissing: 'Write the reason.', lifted: 'Restriction lifted',
    reveal: 'Show identity code', revealWhy: 'Why is the identity code shown?', revealNote: 'The reason is logged. The code hides after 30 seconds.', revealGo: 'Show', code: 'Identity code', born: 'Birth date', noCode: 'not known', hide: 'Hide', choose: 'Choose a reason.',
  },
  trace: { title: 'Camera, visit and web data', note: 'This data cannot be linked to a person without a time and a place. Optional.', date: 'Day', from: 'From', to: 'To', timeHint: 'e.g. 14.30', place: 'Place', identifier: 'Visit or cookie id' },
};
