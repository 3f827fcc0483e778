// The catalogue of expected failures: code, meaning, and what the person can do next.

/**
 * Every failure the product expects. The words a person reads for each code are in
 * renderer/words (fi, sv, en); a test fails when one is missing.
 */
export const outcomes = {
  // Boundary
  'bad-input': { meaning: 'The message did not fit its schema.', next: 'Check the marked field and try again.' },
  'too-large': { meaning: 'The message is larger than the boundary accepts.', next: 'Send less at once.' },
  'unknown-call': { meaning: 'The bridge has no call of this name.', next: 'Restart the application.' },
  'wrong-sender': { meaning: 'The caller is not the desk window.', next: 'Open the desk again from its own start command.' },
  'too-many-calls': { meaning: 'The window asked more often than a person can.', next: 'Wait a moment and try again.' },
  'host-gone': { meaning: 'The host ended before it answered; whether it saved is not known.', next: 'Open the desk again and look at the case.' },
  'draft-not-kept': { meaning: 'Half-made work could not be kept; the window holds it and tries again.', next: 'Leave the window open, and keep what was typed elsewhere too.' },
  'internal-fault': { meaning: 'Something unexpected failed; it is in the desk log without personal data.', next: 'Try again; if it lasts, call support.' },
  // Session
  'locked': { meaning: 'The desk is locked.', next: 'Log in.' },
  'login-refused': { meaning: 'User or password is wrong; which one is not told.', next: 'Check both and try again after the delay.' },
  'login-delayed': { meaning: 'Too many wrong passwords; a delay is running.', next: 'Wait until the delay ends.' },
  'not-permitted': { meaning: 'The role does not give this right.', next: 'Ask a person who has the role.' },
  // Journal
  'not-saved': { meaning: 'The journal could not be written; nothing was saved.', next: 'Keep the paper, free disk space, try again.' },
  'journal-damaged': { meaning: 'An entry of the journal does not verify.', next: 'Stop work at this desk and call support.' },
  'disk-full': { meaning: 'The disk of this desk is full; nothing was saved.', next: 'Keep the paper, free disk space, save again.' },
  'journal-newer': { meaning: 'The journal was written by a later version of the application.', next: 'Start the later version; nothing was changed.' },
  // Find and person
  'query-too-short': { meaning: 'The search has too little to search by.', next: 'Type at least two characters.' },
  'scanner-layout': { meaning: 'The scanner types with a wrong keyboard layout.', next: 'Set the scanner to the Finnish layout.' },
  'person-unknown': { meaning: 'No such person on this desk.', next: 'Search again.' },
  'person-not-opened': { meaning: 'The person’s card has not been opened for this visit, so no document is compared with it.', next: 'Open the person from the search.' },
  'people-unavailable': { meaning: 'Register data has not been brought to this desk yet.', next: 'Connect to the central store.' },
  'person-not-here': { meaning: 'The person’s register data is not on this desk, which holds a part of the register.', next: 'Connect to the central store and open the case again.' },
  // Formats and dates
  'bad-date': { meaning: 'Not a calendar date.', next: 'Type the date as d.m.yyyy.' },
  'bad-identity-code': { meaning: 'Not an identity code.', next: 'Check the code from the document.' },
  'bad-business-id': { meaning: 'Not a business id.', next: 'Check the number.' },
  'bad-metering-point': { meaning: 'Not a metering point.', next: 'Check the number.' },
  'bad-phone': { meaning: 'Not a phone number.', next: 'Check the number.' },
  'bad-postcode': { meaning: 'Not a postcode.', next: 'Type five digits.' },
  'bad-customer-number': { meaning: 'Not a customer number of this controller.', next: 'Check the number.' },
  'received-in-future': { meaning: 'A request cannot be received in the future.', next: 'Check the date received.' },
  // Identity check
  'identity-not-checked': { meaning: 'Identity has not been checked on this visit.', next: 'Check identity first.' },
  'identity-mismatch': { meaning: 'The document and the register differ.', next: 'Check the document, or find the right person.' },
  'document-not-accepted': { meaning: 'The document kind is not accepted by this controller.', next: 'Ask for another document.' },
  'document-expired': { meaning: 'The document has expired.', next: 'Ask for a valid document, or a supervisor.' },
  // Case
  'case-unknown': { meaning: 'No such case on this desk.', next: 'Wait for sync or check the diary number.' },
  'case-file-ended': { meaning: 'The file of the case has been erased at the end of its retention.', next: 'Log a new request if the person asks again.' },
  'case-state': { meaning: 'The case is not in a state that allows this.', next: 'Open the case and see its next step.' },
  'no-right-chosen': { meaning: 'A request names at least one right.', next: 'Choose what the visitor asks for.' },
  'right-doubled': { meaning: 'The same right stands twice in the request.', next: 'Put both wishes under one right.' },
  'conflict-of-interest': { meaning: 'The case is about this person’s own data or a relative’s.', next: 'Leave it to another contact person.' },
  'second-person-needed': { meaning: 'A second contact person confirms this; the one who decided does not.', next: 'Ask another contact person of the register.' },
  'item-undecided': { meaning: 'An item in the scope of the request has no outcome.', next: 'Decide every item.' },
  'decision-differs': { meaning: 'The decision and its items say different things.', next: 'Check the items, or choose the decision that they make.' },
  'items-changed': { meaning: 'The data has changed since it was shown: a row or a removal speaks of data that is not there any more.', next: 'Open the items again and check the marked row.' },
  'right-not-refusable': { meaning: 'This right is in force by asking; nobody decides it.', next: 'See its tasks.' },
  'answer-given': { meaning: 'The answer has been given already.', next: 'Log a new request.' },
  'lifting-not-told': { meaning: 'The person is told before a restriction is lifted.', next: 'Send the notice, and lift after it.' },
  'lifting-too-early': { meaning: 'The notice named a later day for the lifting.', next: 'Lift on that day or after it.' },
  'task-unknown': { meaning: 'The case has no such open task.', next: 'Choose a task of the case.' },
  'recipient-unknown': { meaning: 'This recipient is not on the case’s list, or has been told.', next: 'Choose a recipient of the list.' },
  'right-unknown': { meaning: 'The request does not include this right.', next: 'Choose a right of the request.' },
  'already-decided': { meaning: 'The right has been decided.', next: 'Open the decision.' },
  'receiver-may-not-decide': { meaning: 'The person who received a request does not decide it.', next: 'Leave it to another contact person.' },
  'other-register': { meaning: 'The contact person does not hold this register.', next: 'Leave it to the contact person of the register.' },
  'signature-empty': { meaning: 'The ink is shorter than 20 mm.', next: 'Sign again, or choose to go on without.' },
  'signed-other-document': { meaning: 'The signature is bound to another document.', next: 'Show the request again and sign it.' },
  'case-conflict': { meaning: 'Two decisions of the case contradict each other.', next: 'A contact person of the register settles it; nothing is handed over before.' },
  'case-incomplete': { meaning: 'An entry of the case cannot be read here or was put aside by the central store.', next: 'Update this desk or call support; nothing is decided or handed over before.' },
  'ground-missing': { meaning: 'A refusal needs its ground and its reasons.', next: 'Choose the ground and write the reasons.' },
  'copy-not-granted': { meaning: 'The copy is made only after access is granted.', next: 'Wait for the decision.' },
  'file-not-granted': { meaning: 'The file is made only after portability is granted.', next: 'Wait for the decision.' },
  'file-not-printed': { meaning: 'This answer is a file, not a paper.', next: 'Save it and give it as a file.' },
  'records-since-decision': { meaning: 'Records of the person have come or changed since the decision; nobody has looked at them.', next: 'A contact person looks at what has come and confirms it, or takes out what is others’; then the copy is made.' },
  'pages-differ': { meaning: 'The number of pages is not that of the paper.', next: 'Count the pages again.' },
  'cover-code-differs': { meaning: 'The paper belongs to another case.', next: 'Stop. Find the right paper.' },
  'register-unknown': { meaning: 'The desk has no such register.', next: 'Check the desk settings.' },
  // Rules (shared/rules)
  'period-reversed': { meaning: 'A period ends before it begins.', next: 'Check both dates.' },
  'document-dates-reversed': { meaning: 'The document expires before it was issued.', next: 'Check the dates from the document.' },
  'bad-machine-readable-zone': { meaning: 'The machine-readable zone cannot be read: its shape or a check digit is wrong.', next: 'Scan again, or type the birth date from the document.' },
  'zone-tries-over': { meaning: 'Documents have been scanned for this person too many times since log-in.', next: 'Type the birth date from the document.' },
  'reasons-missing': { meaning: 'The choice needs its reasons in words.', next: 'Write the reasons.' },
  'extension-too-late': { meaning: 'The first time limit has passed, so it cannot be extended.', next: 'Answer now. A delay is told to the person.' },
  'already-extended': { meaning: 'The time limit has been extended once; the law knows no second extension.', next: 'Answer by the extended date.' },
  'fee-history-incomplete': { meaning: 'Earlier requests may be on another desk that has not synced.', next: 'Go on without a fee, or wait until the desk has synced.' },
  'fee-not-chargeable': { meaning: 'No ground of the law allows a fee here.', next: 'Go on without a fee.' },
  'fee-step-missing': { meaning: 'The amount has not been told, withdrawal not offered, or the answer not heard.', next: 'Tell the amount, offer withdrawal, wait for the answer.' },
  'fee-amount-wrong': { meaning: 'The amount is not that of the controller’s price list.', next: 'Check the numbers; only whole cents of listed costs are charged.' },
  'retention-event-missing': { meaning: 'The day from which the retention runs is not known.', next: 'Find out the day and type it.' },
  'retention-over': { meaning: 'The retention has ended: this item can no longer be kept on that ground.', next: 'Erase the item, or name another ground.' },
  'kept-by-law': { meaning: 'A law demands that this item is kept until the date shown.', next: 'Keep the item and restrict it, or anonymise after the date.' },
  'blanket-ground': { meaning: 'A refusal to erase names the item, the law and the last day of keeping.', next: 'Name the law of this item and its last day.' },
  'move-forbidden': { meaning: 'A ban or an erasure forbids moving the data to marketing.', next: 'Erase or anonymise it.' },
  'mandate-missing': { meaning: 'The mandate has not been seen, or what must be seen is not complete.', next: 'Ask for the papers on the list.' },
  'mandate-does-not-cover': { meaning: 'The mandate does not cover this right.', next: 'Ask for a mandate for this right, or give the answer to the person directly.' },
  'mandate-not-in-force': { meaning: 'The mandate is not in force today.', next: 'Ask for a mandate that is in force.' },
  'mandate-not-confirmed': { meaning: 'A continuing power of attorney is in force only after it has been confirmed.', next: 'Ask for the confirmation of the Digital and Population Data Services Agency.' },
  'mandates-contradict': { meaning: 'Two mandates contradict each other.', next: 'Give nothing to either. Ask the person, or leave it to the contact person.' },
  'guardian-stopped': { meaning: 'A guardian may not act here: the child is in care, or non-disclosure protects the child or the other guardian, or the child forbids it.', next: 'Give nothing. Leave it to the contact person.' },
  'estate-is-own-kind': { meaning: 'The data of a person who has died is not asked for by these rights.', next: 'Open the case as an estate.' },
  'non-disclosure': { meaning: 'Non-disclosure for personal safety forbids this.', next: 'Let the person fetch the papers; give them to nobody else.' },
  'right-does-not-apply': { meaning: 'The legal basis of this processing does not give this right.', next: 'Tell it in a reasoned answer, or choose the right that applies.' },
  'ground-does-not-fit': { meaning: 'The ground is not one of this right.', next: 'Choose a ground of this right.' },
  'situation-missing': { meaning: 'An objection says the particular situation of the person.', next: 'Ask for the situation and write it in the person’s words.' },
  'trace-incomplete': { meaning: 'A recording or a web visit is found only by date, time and place or by an identifier.', next: 'Ask for what is missing.' },
  'result-incomplete': { meaning: 'The result of a task lacks what proves it.', next: 'Write what was done, by whom and when.' },
  // Papers
  'paper-unknown': { meaning: 'No such paper on this desk.', next: 'Make the paper again.' },
  'paper-elsewhere': { meaning: 'The paper was made at another desk and has not come here yet.', next: 'Try again when the central store answers, or make the paper again.' },
  'paper-not-made': { meaning: 'The paper could not be composed.', next: 'Try again; the case is safe.' },
  'printer-missing': { meaning: 'The system has no printing.', next: 'Save the paper and print it elsewhere.' },
  'print-failed': { meaning: 'The printer did not take the paper.', next: 'Check the printer and print again.' },
  // Sync (also central's answers)
  'central-unreachable': { meaning: 'The central store does not answer.', next: 'Work goes on; lines wait.' },
  'central-answer-invalid': { meaning: 'The answer is not a valid receipt of the central store.', next: 'Work goes on; tell support if it lasts.' },
  'device-unknown': { meaning: 'The central store does not know this desk.', next: 'Ask the administrator to enrol the desk.' },
  'device-suspended': { meaning: 'The desk has been suspended.', next: 'Call the administrator.' },
  'device-forked': { meaning: 'Two desks have written under the same identity: one was copied or restored from an old image.', next: 'Everything is kept. Call the administrator, who decides how to go on.' },
  'chunk-differs': { meaning: 'The bytes are not those of their address.', next: 'They are sent again; tell support if it lasts.' },
  'enrolment-refused': { meaning: 'The enrolment code is wrong or used.', next: 'Ask for a new code.' },
  'line-id-reused': { meaning: 'The line id is in use with other content.', next: 'The line is parked; call support.' },
  'chain-broken': { meaning: 'The line does not continue the chain of its device.', next: 'The line is parked; call support.' },
  'signature-wrong': { meaning: 'The signature of the line does not verify.', next: 'The line is parked; call support.' },
  'actor-unknown': { meaning: 'The central store does not know the actor of the line.', next: 'The line is parked; call the administrator.' },
  'lease-ended': { meaning: 'Central has not been heard for longer than the lease, or the clock was set back: register data is not shown.', next: 'Take requests in as usual for somebody not found; connect to the central store to see data again.' },
  'account-suspended': { meaning: 'The account has been suspended; what is written in its name is put aside.', next: 'Call the administrator. Another person does the work again in their own name.' },
  'line-malformed': { meaning: 'The line does not fit the protocol.', next: 'The line is parked; call support.' },
  'log-rewound': { meaning: 'The central log does not continue what this desk has seen.', next: 'Work goes on; what the central store lost is sent again.' },
  // Sources (administrator)
  'import-runs': { meaning: 'Another import of this controller runs, or a join is being carried out.', next: 'Wait until it has ended.' },
  'nothing-to-import': { meaning: 'No file of these sources lies in the import folder, and no connection brings one.', next: 'Put the export into the import folder of the central store.' },
  'source-unknown': { meaning: 'The central store knows no such source.', next: 'Open the list of sources again.' },
  'import-unknown': { meaning: 'The central store has no such import.', next: 'Open the list of sources again.' },
  'join-unknown': { meaning: 'The pair no longer waits: it was decided, or an import settled it.', next: 'Open the list of pairs again.' },
  'scope-changed': { meaning: 'Somebody else has set which people desks hold, or it is being set.', next: 'Look at what is set now, and set it again if it is not what you want.' },
  'office-without-area': { meaning: 'An office has neither towns nor postcodes.', next: 'Say what each office serves.' },
  'file-too-big': { meaning: 'The file is larger than a desk may send.', next: 'Put it into the import folder of the central store.' },
  'file-wrong-kind': { meaning: 'The file is not of the kind that the source is read as.', next: 'Choose the export of this source, or change the kind in its profile.' },
  'sending-lost': { meaning: 'The central store no longer has the beginning of the file.', next: 'Send the file again.' },
  'central-full': { meaning: 'The disk of the central store has no room for the file.', next: 'Ask its administrator for room, then send the file again.' },
  'profile-changed': { meaning: 'Somebody saved a newer mapping of this source.', next: 'Look at the source again; what was chosen stands still.' },
} as const satisfies Record<string, { meaning: string; next: string }>;

export type OutcomeCode = keyof typeof outcomes;

/** An expected refusal. `field` is a path of the input, `values` hold no personal data. */
export interface Refusal {
  readonly ok: false;
  readonly code: OutcomeCode;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused(code: OutcomeCode, more: Pick<Refusal, 'field' | 'values'> = {}): Refusal {
  return { ok: false, code, ...more };
}
