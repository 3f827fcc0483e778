// The article of the General Data Protection Regulation that each right rests on.
import type { RightCode } from '../../registers/right.ts';

export const rightArticle: Readonly<Record<RightCode, string>> = {
  access: 'Art. 15', rectification: 'Art. 16', erasure: 'Art. 17', restriction: 'Art. 18', portability: 'Art. 20', objection: 'Art. 21(1)',
  'marketing-ban': 'Art. 21(2), 21(3)', 'consent-withdrawal': 'Art. 7(3)', 'automated-decisions': 'Art. 22', complaint: 'Art. 77',
};
