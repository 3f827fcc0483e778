// Mandates of made-up people, each whole: tests take away what they are about.
import type { MandateShown } from '../../../../shared/domain/case/mandate-shape.ts';

export const powerOfAttorney: MandateShown = {
  kind: 'power-of-attorney', agent: 'Asla Asiamies', company: null, rights: 'all', matters: 'all', dated: '2026-11-01', expires: null, confirmed: null, exclusive: false,
  seen: ['agent-identity', 'original', 'signature-compared'], child: null,
};
/** Nothing stops their parent. */
export const childOf = { inCare: false, childNonDisclosure: false, otherGuardianNonDisclosure: false, childForbids: false, birthDate: '2014-03-03' } as const;
export const parentOf: MandateShown = { ...powerOfAttorney, kind: 'parent', agent: 'Helmi Huoltaja', seen: ['agent-identity', 'custody-extract'], child: childOf };
export const guardianOf: MandateShown = { ...powerOfAttorney, kind: 'guardian', agent: 'Eero Edunvalvoja', seen: ['agent-identity', 'guardianship-extract'] };
export const companyOf: MandateShown = { ...powerOfAttorney, kind: 'company', agent: null, company: { name: 'Mallisähkö Oy', businessId: '0153791-8' }, seen: ['agent-identity', 'register-extract'] };
export const estateOf: MandateShown = { ...powerOfAttorney, kind: 'estate', agent: 'Pirkko Perillinen', seen: ['agent-identity', 'estate-inventory'] };
