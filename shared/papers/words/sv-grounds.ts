// What each ground of a refusal says in Swedish.
import type { LetterGround } from '../letters/letter-ground.ts';
import type { GroundWords } from './fi-grounds.ts';

const againLater = 'Du kan begära radering på nytt när grunden har upphört.';
const toOmbudsman = 'Du kan begära att uppgifterna lämnas till dataombudsmannen, som kan bedöma om behandlingen är laglig.';

export const svGrounds: Readonly<Record<LetterGround, GroundWords>> = {
  'manifestly-unfounded': { says: 'Begäran är uppenbart ogrundad.', law: 'artikel 12.5 i dataskyddsförordningen', next: 'Du kan göra en ny begäran och närmare berätta vilka uppgifter den gäller.' },
  excessive: { says: 'Begäran är orimlig, eftersom samma begäran har upprepats.', law: 'artikel 12.5 i dataskyddsförordningen', next: 'Du kan göra en ny begäran när dina uppgifter har ändrats eller när begäran gäller en annan tid eller andra uppgifter.' },
  'identity-not-proved': { says: 'Vi kunde inte försäkra oss om din identitet.', law: 'artikel 12.2 och 12.6 i dataskyddsförordningen', next: 'Du kan göra begäran på nytt på kontoret. Ta med en giltig identitetshandling.' },
  'others-rights': { says: 'Att lämna ut uppgiften skulle kränka en annan människas rättigheter.', law: 'artikel 15.4 och 20.4 i dataskyddsförordningen', next: 'Du kan begära att vi överväger saken på nytt om den andra människan ger sitt samtycke.' },
  'law-forbids': { says: 'Lagen förbjuder oss att lämna ut uppgiften.', law: '34 § i dataskyddslagen', next: toOmbudsman },
  'not-identifiable': { says: 'Vi kan inte koppla uppgifterna till dig.', law: 'artikel 11.2 i dataskyddsförordningen', next: 'Du kan berätta dag, klockslag och plats eller något annat som hjälper oss att hitta uppgifterna. Då söker vi på nytt.' },
  'fi34-security': { says: 'Att lämna ut uppgiften kan äventyra säkerheten eller försvåra att brott förebyggs eller utreds.', law: '34 § 1 mom. 1 punkten i dataskyddslagen', next: toOmbudsman },
  'fi34-danger': { says: 'Att lämna ut uppgiften kan medföra allvarlig fara för din hälsa eller vård eller för dina eller någon annans rättigheter.', law: '34 § 1 mom. 2 punkten i dataskyddslagen', next: toOmbudsman },
  'fi34-supervision': { says: 'Uppgiften används för tillsyn eller inspektion och det är nödvändigt av viktiga skäl att inte lämna ut den.', law: '34 § 1 mom. 3 punkten i dataskyddslagen', next: toOmbudsman },
  '17(3)(a)': { says: 'Uppgiften behövs för yttrande- och informationsfriheten.', law: 'artikel 17.3 a i dataskyddsförordningen', next: againLater },
  '17(3)(b)': { says: 'Lagen kräver att vi sparar uppgiften.', law: 'artikel 17.3 b i dataskyddsförordningen', next: 'Vi raderar uppgiften när lagringstiden går ut. Du kan begära radering på nytt efter det.' },
  '17(3)(c)': { says: 'Uppgiften behövs av skäl av allmänt intresse på folkhälsoområdet.', law: 'artikel 17.3 c i dataskyddsförordningen', next: againLater },
  '17(3)(d)': { says: 'Uppgiften behövs för arkivering av allmänt intresse, forskning eller statistik.', law: 'artikel 17.3 d i dataskyddsförordningen', next: againLater },
  '17(3)(e)': { says: 'Uppgiften behövs för att fastställa, göra gällande eller försvara ett rättsligt anspråk.', law: 'artikel 17.3 e i dataskyddsförordningen', next: againLater },
  'still-necessary': { says: 'Uppgiften behövs fortfarande för det ändamål som den samlades in för.', law: 'artikel 17.1 i dataskyddsförordningen', next: 'Du kan begära radering på nytt när avtalet eller något annat behov har upphört.' },
  'not-shown-wrong': { says: 'Det har inte visats att uppgiften är felaktig eller bristfällig.', law: 'artikel 16 i dataskyddsförordningen', next: 'Du kan lämna ytterligare utredning. Du kan också begära att din åsikt antecknas vid uppgiften.' },
  'no-restriction-cause': { says: 'Inget av villkoren för begränsning är uppfyllt.', law: 'artikel 18.1 i dataskyddsförordningen', next: 'Du kan begära begränsning på nytt om du bestrider att uppgifterna är korrekta eller invänder mot behandlingen.' },
  'not-portable': { says: 'Uppgiften grundar sig inte på ditt samtycke eller ett avtal, den behandlas inte automatiskt eller du har inte själv lämnat den.', law: 'artikel 20.1 i dataskyddsförordningen', next: 'Du kan begära en kopia av uppgiften (artikel 15 i dataskyddsförordningen).' },
  'compelling-grounds': { says: 'Det finns tvingande berättigade skäl för behandlingen som väger tyngre än dina intressen och rättigheter, eller uppgiften behövs för ett rättsligt anspråk.', law: 'artikel 21.1 i dataskyddsförordningen', next: 'Du kan invända mot behandlingen på nytt om din situation förändras.' },
  'not-objectionable': { says: 'Behandlingen grundar sig varken på berättigat intresse eller på allmänt intresse, så det går inte att invända mot den.', law: 'artikel 21.1 i dataskyddsförordningen', next: 'Du kan återkalla ditt samtycke om behandlingen grundar sig på det. Direktmarknadsföring kan du alltid förbjuda.' },
};
