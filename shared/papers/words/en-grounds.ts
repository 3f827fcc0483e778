// What each ground of a refusal says in English.
import type { LetterGround } from '../letters/letter-ground.ts';
import type { GroundWords } from './fi-grounds.ts';

const againLater = 'You can ask for erasure again when the reason has ended.';
const toOmbudsman = 'You can ask that the data be given to the Data Protection Ombudsman, who can assess whether the processing is lawful.';

export const enGrounds: Readonly<Record<LetterGround, GroundWords>> = {
  'manifestly-unfounded': { says: 'The request is manifestly unfounded.', law: 'Article 12(5) of the General Data Protection Regulation', next: 'You can make a new request and tell more precisely which data it concerns.' },
  excessive: { says: 'The request is excessive, because the same request has been repeated.', law: 'Article 12(5) of the General Data Protection Regulation', next: 'You can make a new request when your data has changed, or for another period or other data.' },
  'identity-not-proved': { says: 'We could not make sure of your identity.', law: 'Article 12(2) and 12(6) of the General Data Protection Regulation', next: 'You can make the request again at the office. Bring a valid identity document.' },
  'others-rights': { says: 'Giving the data would harm the rights of another person.', law: 'Article 15(4) and 20(4) of the General Data Protection Regulation', next: 'You can ask us to consider it again if the other person agrees.' },
  'law-forbids': { says: 'The law forbids us to give the data.', law: 'section 34 of the Data Protection Act', next: toOmbudsman },
  'not-identifiable': { says: 'We cannot link the data to you.', law: 'Article 11(2) of the General Data Protection Regulation', next: 'You can tell us the day, time and place, or something else by which the data can be found. Then we search again.' },
  'fi34-security': { says: 'Giving the data could endanger security or hinder the prevention or investigation of a crime.', law: 'section 34, subsection 1, paragraph 1 of the Data Protection Act', next: toOmbudsman },
  'fi34-danger': { says: 'Giving the data could cause serious danger to your health or care, or to your rights or those of someone else.', law: 'section 34, subsection 1, paragraph 2 of the Data Protection Act', next: toOmbudsman },
  'fi34-supervision': { says: 'The data is used for supervision or inspection, and an important interest makes it necessary not to give it.', law: 'section 34, subsection 1, paragraph 3 of the Data Protection Act', next: toOmbudsman },
  '17(3)(a)': { says: 'The data is needed for freedom of expression and information.', law: 'Article 17(3)(a) of the General Data Protection Regulation', next: againLater },
  '17(3)(b)': { says: 'The law obliges us to keep the data.', law: 'Article 17(3)(b) of the General Data Protection Regulation', next: 'We erase the data when the storage period ends. You can ask for erasure again after that.' },
  '17(3)(c)': { says: 'The data is needed for the public interest in public health.', law: 'Article 17(3)(c) of the General Data Protection Regulation', next: againLater },
  '17(3)(d)': { says: 'The data is needed for archiving in the public interest, research or statistics.', law: 'Article 17(3)(d) of the General Data Protection Regulation', next: againLater },
  '17(3)(e)': { says: 'The data is needed to establish, exercise or defend a legal claim.', law: 'Article 17(3)(e) of the General Data Protection Regulation', next: againLater },
  'still-necessary': { says: 'The data is still needed for the purpose for which it was collected.', law: 'Article 17(1) of the General Data Protection Regulation', next: 'You can ask for erasure again when the contract or other need has ended.' },
  'not-shown-wrong': { says: 'The data has not been shown to be wrong or incomplete.', law: 'Article 16 of the General Data Protection Regulation', next: 'You can give us more evidence. You can also ask that your view be noted beside the data.' },
  'no-restriction-cause': { says: 'None of the conditions for restriction is met.', law: 'Article 18(1) of the General Data Protection Regulation', next: 'You can ask for restriction again if you contest that the data is correct or object to the processing.' },
  'not-portable': { says: 'The data does not rest on your consent or a contract, is not processed by automated means, or was not provided by you.', law: 'Article 20(1) of the General Data Protection Regulation', next: 'You can ask for a copy of the data (Article 15 of the General Data Protection Regulation).' },
  'compelling-grounds': { says: 'There are compelling legitimate grounds for the processing that override your interests and rights, or the data is needed for a legal claim.', law: 'Article 21(1) of the General Data Protection Regulation', next: 'You can object to the processing again if your situation changes.' },
  'not-objectionable': { says: 'The processing rests neither on legitimate interest nor on public interest, so it cannot be objected to.', law: 'Article 21(1) of the General Data Protection Regulation', next: 'You can withdraw your consent if the processing rests on it. Direct marketing you can always forbid.' },
};
