// The words of asking a right, in English: each right in plain language, and what it needs to be known.
import type { Words } from './fi.ts';

export const enRights: Words['asking'] = {
  legend: 'Rights: one or more',
  title: { access: 'Access to own data', rectification: 'Rectification of data', erasure: 'Erasure of data', restriction: 'Restriction of processing', portability: 'Portability of data', objection: 'Objection to processing', 'marketing-ban': 'Ban on direct marketing', 'consent-withdrawal': 'Withdrawal of consent', 'automated-decisions': 'Automated decisions', complaint: 'Complaint' },
  note: { access: 'a copy and an account of the processing', rectification: 'wrong or missing data is put right', erasure: 'data is erased unless a law keeps it', restriction: 'data is kept but not used', portability: 'data the visitor gave, as a file', objection: 'processing should stop for a reason of one’s own', 'marketing-ban': 'direct marketing stops at once', 'consent-withdrawal': 'the consent given ends at once', 'automated-decisions': 'a person looks at what a machine decided', complaint: 'not content with how data was handled' },
  atOnce: 'Takes effect at once when the request is logged. Nobody decides it and it cannot be refused.',
  noParticulars: 'Nothing more is needed. The visitor can tell more in own words.',
  row: 'Rectification {{number}}', addRow: 'Add another rectification', remove: 'Remove the row', removeRow: 'Remove row {{number}}', rowsFull: 'Ten rectifications fit. Write the rest in the visitor’s own words.',
  category: 'Category', choose: 'Choose', field: 'Which piece of data', fieldHint: 'e.g. address', old: 'Now in the register', new: 'Should be', evidence: 'What shows it',
  claimed: 'Ground, if the visitor names one', notNamed: 'Not named',
  claims: { '17(1)(a)': 'The data is no longer needed', '17(1)(b)': 'Consent has been withdrawn', '17(1)(c)': 'The visitor has objected', '17(1)(d)': 'The data was processed unlawfully', '17(1)(e)': 'A law demands erasure', '17(1)(f)': 'The data was collected from a child online' },
  cause: 'Why processing is restricted', causes: { '18(1)(a)': 'The visitor contests that the data is right', '18(1)(b)': 'Processing is unlawful but the data must not be erased', '18(1)(c)': 'The visitor needs the data for a legal claim', '18(1)(d)': 'An objection is being looked into' },
  situation: 'The visitor’s situation', situationHint: 'The law asks the visitor to tell their own situation. Write it in their words.',
  purposes: 'Which consent is withdrawn', purposesHint: 'One thing a line, e.g. newsletter.',
  complaint: 'What the visitor complains about',
};
