// The words of papers about acting for another and about an estate, in the three languages.
import type { Language } from '../../registers/words.ts';
import type { MandateKind } from '../../rules/mandate.ts';

export interface RepresentedWords {
  readonly label: string;
  readonly kinds: Readonly<Record<MandateKind, string>>;
  readonly onBehalf: (name: string) => string;
  readonly ownDataOnly: string;
  readonly checkedBy: (kind: string) => string;
  readonly deliver: Readonly<Record<'principal' | 'agent', string>>;
  readonly estate: {
    readonly title: string; readonly lead: string; readonly deceased: string; readonly asker: string; readonly seen: string; readonly seenText: string;
    readonly outside: string; readonly next: readonly string[]; readonly ownWords: string; readonly noDay: string; readonly answer: string;
  };
}

export const representedWords: Readonly<Record<Language, RepresentedWords>> = {
  fi: {
    label: 'Edustaja',
    kinds: { 'power-of-attorney': 'valtakirja', 'continuing-power': 'edunvalvontavaltuutus', guardian: 'edunvalvoja', parent: 'huoltaja', company: 'yrityksen yhteyshenkilö', estate: 'kuolinpesän osakas' },
    onBehalf: (name) => `Pyynnön esittää edustaja ${name}. ”Minä” tarkoittaa tässä pyytäjää, jonka tietoja pyyntö koskee.`,
    ownDataOnly: 'Yhteyshenkilö pyytää vain omia henkilötietojaan. Yrityksen tiedot eivät ole henkilötietoja.',
    checkedBy: (kind) => `edustajan henkilöllisyys tarkistettu asiakirjasta: ${kind}; asiakirjasta ei otettu kopiota`,
    deliver: { principal: 'Vastaus annetaan toimipisteessä henkilölle, jota tiedot koskevat, hänelle itselleen.', agent: 'Vastaus annetaan toimipisteessä edustajalle. Ota henkilöllisyystodistus mukaan.' },
    estate: {
      title: 'Kuitti kuolinpesän asiasta', lead: 'Asiasi on kirjattu. Säilytä tämä kuitti.', deceased: 'Vainaja', asker: 'Asioija', seen: 'Nähty', seenText: 'perukirja tai sukuselvitys; siitä ei otettu kopiota',
      outside: 'Tietosuoja-asetus ei koske kuolleen henkilön tietoja. Siksi tässä ei ole kyse rekisteröidyn oikeudesta eikä lain kuukauden määräaika kulu.',
      next: ['Asian ratkaisee rekisterin yhteyshenkilö.', 'Hän kertoo sinulle, mitä tietoja kuolinpesälle annetaan ja millä perusteella.', 'Kysy asian vaiheesta diaarinumerolla.'],
      ownWords: 'Asia omin sanoin', noDay: 'ei lakisääteistä päivää', answer: 'Vastaus',
    },
  },
  sv: {
    label: 'Ombud',
    kinds: { 'power-of-attorney': 'fullmakt', 'continuing-power': 'intressebevakningsfullmakt', guardian: 'intressebevakare', parent: 'vårdnadshavare', company: 'företagets kontaktperson', estate: 'dödsbodelägare' },
    onBehalf: (name) => `Begäran framställs av ombudet ${name}. ”Jag” avser här den sökande vars uppgifter begäran gäller.`,
    ownDataOnly: 'Kontaktpersonen begär endast sina egna personuppgifter. Företagets uppgifter är inte personuppgifter.',
    checkedBy: (kind) => `ombudets identitet kontrollerad ur handlingen: ${kind}; ingen kopia togs av handlingen`,
    deliver: { principal: 'Svaret ges på kontoret till den som uppgifterna gäller, personligen.', agent: 'Svaret ges på kontoret till ombudet. Ta med en identitetshandling.' },
    estate: {
      title: 'Kvitto på dödsboets ärende', lead: 'Ditt ärende har registrerats. Spara detta kvitto.', deceased: 'Den avlidne', asker: 'Ärendet sköts av', seen: 'Visat', seenText: 'bouppteckning eller släktutredning; ingen kopia togs',
      outside: 'Dataskyddsförordningen gäller inte uppgifter om avlidna. Därför är detta ingen begäran av en registrerad och lagens tidsfrist på en månad löper inte.',
      next: ['Ärendet avgörs av registrets kontaktperson.', 'Kontaktpersonen meddelar dig vilka uppgifter dödsboet får och på vilken grund.', 'Fråga efter ärendet med diarienumret.'],
      ownWords: 'Ärendet med egna ord', noDay: 'ingen lagstadgad dag', answer: 'Svar',
    },
  },
  en: {
    label: 'Representative',
    kinds: { 'power-of-attorney': 'power of attorney', 'continuing-power': 'continuing power of attorney', guardian: 'guardian', parent: 'parent or custodian', company: 'contact person of a company', estate: 'shareholder of an estate' },
    onBehalf: (name) => `The request is made by the representative ${name}. “I” means the requester, whose data the request is about.`,
    ownDataOnly: 'The contact person asks for their own personal data only. Data of the company is not personal data.',
    checkedBy: (kind) => `the representative’s identity checked from a document: ${kind}; no copy of the document was taken`,
    deliver: { principal: 'The answer is given at the office to the person whom the data is about, in person.', agent: 'The answer is given at the office to the representative. Bring an identity document.' },
    estate: {
      title: 'Receipt of a matter of an estate', lead: 'Your matter has been logged. Keep this receipt.', deceased: 'The deceased', asker: 'Brought by', seen: 'Seen', seenText: 'estate inventory or certificate of kinship; no copy was taken',
      outside: 'The General Data Protection Regulation does not cover data of the dead. So this is no request of a data subject, and the law’s time limit of a month does not run.',
      next: ['The contact person of the register settles the matter.', 'They tell you which data the estate is given and on what ground.', 'Ask about the matter by its diary number.'],
      ownWords: 'The matter in your own words', noDay: 'no day set by law', answer: 'Answer',
    },
  },
};
