// The words of letters in English.
import type { LetterWords } from './fi-letters.ts';

export const enLetters: LetterWords = {
  head: { dated: 'Date', pickUp: 'Handed over at the office', concerns: (name) => `Addressee: ${name}` },
  foot: {
    reach: 'Contact details', questions: 'Ask us', askUs: (diaryNumber) => `When you contact us, give the diary number ${diaryNumber}.`,
    pickUp: 'This letter is handed to you in person at the office. It is not sent by post.',
    law: 'The General Data Protection Regulation is Regulation (EU) 2016/679. The Data Protection Act is the Finnish act 1050/2018.',
  },
  rights: {
    access: 'Right of access to your data', rectification: 'Rectification of data', erasure: 'Erasure of data', restriction: 'Restriction of processing',
    portability: 'Moving data from one system to another', objection: 'Objection to processing', 'marketing-ban': 'Ban on direct marketing',
    'consent-withdrawal': 'Withdrawal of consent', 'automated-decisions': 'Automated decisions', complaint: 'Complaint about the processing of data',
  },
  due: (day) => `We answer by ${day}.`,
  sameDue: (day) => `This letter does not change the time limit: we answer by ${day}.`,
  answerBy: (day) => `Please answer by ${day}.`,
  acknowledgement: {
    title: 'We have received your request', came: { 'in-person': 'You made your request at the office on', letter: 'Your request came by letter on', email: 'Your request came by e-mail on', phone: 'You made your request by phone on' },
    on: (came, date) => `${came} ${date}. It has been logged.`, asked: 'Your request concerns',
    unsigned: 'The request was not signed. It is valid all the same, and the time limit is running.', next: 'What happens next',
    steps: ['We collect your data from the systems of the register.', 'The contact person of the register decides on your request.', 'If the matter is unusually complex, we can extend the time limit. Then we tell you so, and why, by letter.'],
    rule: 'The time limit is one month from receipt of the request. The day of receipt is not counted. If the last day is a Saturday, Sunday or public holiday, the time limit ends on the next working day.',
    delivery: { 'pick-up': 'The answer is handed to you in person at the office. Bring an identity document.', post: 'The answer is sent to you by letter.', email: 'The answer is sent to you electronically and protected.' },
  },
  identity: {
    title: 'Please prove your identity', lead: 'We cannot yet give or change any data, because we have not been able to make sure of your identity. This is how we protect your data.', why: 'Why we ask for this',
    reasons: {
      'not-checked': 'The request was not made at a visit, so your identity has not been checked.', 'document-not-accepted': 'The document shown cannot be accepted.', 'document-expired': 'The document shown has expired.',
      'identity-marked-unverified': 'The document says that the identity could not be verified.', 'photo-differs': 'The photo in the document could not be confirmed.', 'name-differs': 'The name in the document could not be confirmed.',
      'birth-date-not-read': 'The date of birth could not be confirmed from the document.', 'birth-date-differs': 'The date of birth could not be confirmed from the document.', 'birth-date-not-in-register': 'The date of birth could not be confirmed from the document.',
    },
    how: 'How you can prove your identity', come: (office) => `Visit the office: ${office}. Show one of these documents. It must be valid.`,
    noCopy: 'Do not send a copy of the document. We do not copy it; we only note that it was checked.', other: 'If you have none of these, contact us. We will find another way together.',
    law: 'We may ask for more information where there are reasonable doubts about identity (Article 12(6) of the General Data Protection Regulation).',
  },
  clarification: {
    title: 'Please specify your request', lead: 'We need more information to answer your request well.', asks: 'Please tell us',
    kinds: {
      'which-data': 'which data your request concerns', period: 'for which period the data is searched', 'place-and-time': 'the day, time and place by which the recording or visit can be found', 'customer-number': 'your customer number or another reference by which your data can be found',
      'what-is-wrong': 'which data is wrong and what is right', 'own-situation': 'the situation of your own on which the objection rests',
    },
    more: 'We also ask', free: 'You need not say why you make the request. You can also answer that your request concerns all your data.', how: 'You can answer at the office, by letter, by e-mail or by phone.',
  },
  extension: {
    title: 'We extend the time limit of your request', lead: (oldDay, newDay) => `We cannot answer your request within the time limit, which ends on ${oldDay}. We answer by ${newDay}.`, why: 'Reason',
    reasons: { complexity: 'The request is complex.', number: 'There are many requests.', 'exceptional-peak': 'There are exceptionally many requests for the time being.' },
    law: 'The time limit can be extended by two months at most when the request is complex or there are many requests. The extension must be told within one month of receipt (Article 12(3) of the General Data Protection Regulation).',
  },
  decision: {
    title: 'Decision on your request', lead: (date) => `We have dealt with your request that came on ${date}. The decision on each right is below.`,
    outcomes: { granted: 'We grant your request', partly: 'We grant your request in part', refused: 'We refuse your request', 'nothing-found': 'No data was found', 'cannot-identify': 'We cannot fulfil the request without identification', withdrawn: 'You withdrew the request' },
    answered: { complaint: 'We have dealt with your complaint.', 'automated-decisions': 'We answer your question from the record of the register.' },
    meaning: {
      granted: 'The request has been fulfilled in whole.', partly: 'Part of the request has been fulfilled. Below we tell what we do not fulfil and why.', refused: 'Below we tell why the request is not fulfilled.',
      'nothing-found': 'We searched for your data in the systems of the register. No data that the request concerns was found. This, too, is an answer to your request.', 'cannot-identify': 'Data cannot be given or changed before we know whose it is.',
      withdrawn: 'We do not go on with the request. You can make a new request at any time.',
    },
    ground: 'Ground', because: 'Reasons', items: 'Decision item by item', itemReasons: 'Reasons item by item', forItems: (numbers, one) => `${one ? 'Item' : 'Items'} ${numbers}`, law: 'Law', whatNext: 'What you can do',
    columns: { number: 'No.', item: 'Data', system: 'System', outcome: 'Decision', until: 'Kept', change: 'Change' }, untilDay: (date) => `until ${date}`, changed: (before, after) => `“${before}” → “${after}”`,
    itemOutcomes: {
      given: 'Given', redacted: 'Removed from the copy', erased: 'Erased', anonymised: 'Anonymised', kept: 'Kept', restricted: 'Kept, use restricted', rectified: 'Rectified', completed: 'Completed', 'not-changed': 'Not changed',
      stopped: 'Use stopped', 'goes-on': 'Use goes on', 'not-found': 'Not found',
    },
    contested: (statement) => `You still hold the data to be wrong. Your statement has been noted with the data and its use has been restricted: “${statement}”`,
    enclosed: 'Enclosures', enclosures: { copy: 'Copy of your data and information on how it is processed', 'portability-file': 'Your data in a machine-readable form', 'deletion-certificate': 'Certificate of erased data', 'automated-decisions-answer': 'Answer on automated decisions' },
    told: 'Whom we have told of the change', toldText: 'We have told these, who have received data (Article 19 of the General Data Protection Regulation).',
  },
  remedies: {
    title: 'If you disagree', contact: 'You can first ask the contact person of the register. You do not have to.',
    authority: 'You have the right to bring the matter before the Data Protection Ombudsman if you consider that the processing of your data breaks the law (Article 77 of the General Data Protection Regulation, section 21 of the Data Protection Act). It is free of charge.',
    court: 'You also have the right to bring the matter before a court if you consider that your rights have been infringed (Article 79 of the General Data Protection Regulation). As a rule, a district court hears the matter.',
  },
  fee: {
    title: 'Notice of a fee before it is charged', lead: 'We may charge a fee for this request. We charge nothing before you have answered this letter.',
    bases: { '15(3)': 'You ask again for a copy of the same data for the same period. The first copy is free; the costs of further copies may be charged (Article 15(3) of the General Data Protection Regulation).', '12(5)': 'The request is manifestly unfounded or excessive, and a reasonable fee may be charged (Article 12(5) of the General Data Protection Regulation). The assessment rests on these facts:' },
    previous: (date) => `Your previous request was answered on ${date}.`, what: 'What the fee consists of', columns: { what: 'What', count: 'Number', each: 'Price', sum: 'Sum' }, total: 'Fee in all', capped: (amount) => `The fee is ${amount} at most, so we charge no more than that.`,
    choose: (day) => `Choose by ${day}`, choices: ['I accept the fee and want the request to be fulfilled.', 'I narrow the request so that no fee is charged. Tell us which other period or which data the request concerns.', 'I withdraw the request. Withdrawing is free of charge.'],
    silence: 'If you do not answer, we charge no fee.',
  },
  recipient: {
    title: { rectified: 'Notice of rectified data', erased: 'Notice of erased data', restricted: 'Notice of restricted processing', 'restriction-lifted': 'Notice of the end of a restriction' },
    lead: {
      rectified: 'We have rectified data that you have received from our register.', erased: 'We have erased data that you have received from our register.', restricted: 'We have restricted the processing of data that you have received from our register.',
      'restriction-lifted': 'We have lifted the restriction of processing of data that you have received from our register.',
    },
    duty: 'We tell you this under Article 19 of the General Data Protection Regulation.', who: 'Whose data it concerns', references: { 'customer-number': 'Customer number', 'metering-point': 'Metering point', invoice: 'Invoice number', 'recipients-own': 'Your reference' },
    name: 'Name', what: 'Which data', columns: { what: 'Data', before: 'Before', after: 'Correct' }, separately: 'The content of the data is not in this notice. If you need it, you get it protected from the contact person.', from: 'The change is in force from',
    doProcessor: { rectified: 'Rectify the data in your own systems.', erased: 'Erase the data and the copies of it in your own systems.', restricted: 'Keep the data but do not use it for anything else before a new notice.', 'restriction-lifted': 'You can go on processing the data under the contract.' },
    doOther: { rectified: 'We ask you to rectify the data if you still process it.', erased: 'We ask you to assess whether you have a ground of your own to keep the data. If not, erase it and the copies of it.', restricted: 'We ask you not to use the data until we notify you again.', 'restriction-lifted': 'The restriction no longer prevents the processing of the data.' },
    doTitle: 'What we ask of you', onward: 'If you have passed the data on, notify its recipients of the change as well.', confirm: (day) => `Confirm in writing by ${day} what you have done and when.`, ask: (diaryNumber) => `Give the diary number ${diaryNumber} when you answer. Do not send identity codes.`,
  },
  lifting: {
    title: 'The restriction of processing ends', lead: (day) => `We lift the restriction of processing of your data on ${day}. We tell you so in advance (Article 18(3) of the General Data Protection Regulation).`, since: 'Restricted', cause: 'Why processing was restricted',
    causes: { '18(1)(a)': 'you contested that the data is correct', '18(1)(b)': 'the processing was unlawful and you opposed erasure', '18(1)(c)': 'you needed the data for a legal claim', '18(1)(d)': 'you objected to the processing and the matter was looked into' },
    why: 'Why it ends', items: 'Which data it concerns', then: 'After the restriction ends, the data can again be processed for the purposes of the register. If you do not accept this, contact us before the restriction ends.', sinceDay: (date) => `from ${date}`,
  },
  handOver: {
    title: 'Receipt of hand-over', lead: 'The documents listed below have been handed to the receiver.', handedOn: 'Handed over', place: 'Place', receiver: 'Receiver', checked: 'Identity', checkedBy: (kind) => `checked from the document: ${kind}`, concerned: 'The data concerns', clerk: 'Handed over by',
    receivers: { 'data-subject': 'the person in question', agent: 'authorised agent', guardian: 'guardian', parent: 'parent or custodian', cohabitant: 'authorised agent of the same household', 'family-member': 'family member as authorised agent' },
    papers: 'Documents handed over', columns: { paper: 'Document', copy: 'Copy', pages: 'Pages' }, kinds: { copy: 'Copy of the data', 'portability-file': 'File for moving data', decision: 'Decision', 'deletion-certificate': 'Certificate of erasure', letter: 'Letter' },
    signatures: 'Signatures', signReceiver: 'Signature of the receiver', signClerk: 'Signature of the clerk', keep: 'The documents contain personal data. Keep them so that outsiders cannot see them.',
  },
  deletion: {
    title: 'Certificate of erased data', lead: 'We certify that the data listed below has been erased from the register or anonymised.', system: 'System', what: 'What', on: 'When', by: 'By whom', how: 'How', proof: 'Proof', records: (count) => `${count} ${count === 1 ? 'record' : 'records'}`,
    methods: { erased: 'erased', anonymised: 'anonymised', shredded: 'papers shredded' }, backups: (date) => `The data is gone from the backups by ${date}. If a backup is restored before that, the erasure is done again.`,
    ban: 'We keep an encrypted mark from which your data cannot be read. By it we make sure that erased data is not brought back to the register.',
  },
};
