// Which right applies to which processing: the legal basis decides (R44, Art. 15-22).
import { ok, refused, type Result } from '../outcomes.ts';
import type { Category, LegalBasis } from '../registers/controller.ts';
import type { RightCode } from '../registers/right.ts';

/** `conditional`: the right exists, and a condition of its article is decided case by case. */
export type Applies = 'yes' | 'conditional' | 'no';

export type RightsMatrix = Readonly<Record<RightCode, Readonly<Record<LegalBasis, Applies>>>>;

const always = { 'consent': 'yes', 'contract': 'yes', 'legal-obligation': 'yes', 'vital-interest': 'yes', 'public-task': 'yes', 'legitimate-interest': 'yes' } as const;
const never = { 'consent': 'no', 'contract': 'no', 'legal-obligation': 'no', 'vital-interest': 'no', 'public-task': 'no', 'legitimate-interest': 'no' } as const;

/** The law's own matrix; a controller's profile may not narrow it, only the reading of a category may differ. */
export const rightsMatrix: RightsMatrix = {
  'access': always,
  'rectification': always,
  // Art. 17(3)(b): a legal obligation or a public task keeps its data; consent ends with its withdrawal (17(1)(b)).
  'erasure': { 'consent': 'yes', 'contract': 'conditional', 'legal-obligation': 'no', 'vital-interest': 'conditional', 'public-task': 'no', 'legitimate-interest': 'conditional' },
  'restriction': { 'consent': 'conditional', 'contract': 'conditional', 'legal-obligation': 'conditional', 'vital-interest': 'conditional', 'public-task': 'conditional', 'legitimate-interest': 'conditional' },
  'portability': { ...never, 'consent': 'yes', 'contract': 'yes' },
  'objection': { ...never, 'public-task': 'conditional', 'legitimate-interest': 'conditional' },
  // Art. 21(2)-(3): whatever the basis, no balancing.
  'marketing-ban': always,
  'consent-withdrawal': { ...never, 'consent': 'yes' },
  'automated-decisions': always,
  'complaint': always,
};

export interface RightsOfCategory {
  readonly applies: Applies;
  /** Bases that give the right; portability covers only data processed on them. */
  readonly bases: readonly LegalBasis[];
}

type Processing = Pick<Category, 'legalBases' | 'origin' | 'automated'>;

/** Of several bases the one that gives most counts, except for erasure: what a legal obligation keeps, a contract does not free. */
export function rightsOf(right: RightCode, { legalBases, origin, automated }: Processing, matrix: RightsMatrix = rightsMatrix): RightsOfCategory {
  // Art. 20(1): provided by the person, which observed data is (WP242, R25), and processed by automated means.
  if (right === 'portability' && (!automated || origin === 'inferred')) return { applies: 'no', bases: [] };
  const row = matrix[right];
  const giving = legalBases.filter((basis) => row[basis] !== 'no');
  const kept = right === 'erasure' && giving.length < legalBases.length;
  if (giving.length === 0) return { applies: 'no', bases: [] };
  const yes = giving.some((basis) => row[basis] === 'yes');
  return { applies: yes && !kept ? 'yes' : 'conditional', bases: giving };
}

/** Outcome: `right-does-not-apply`; the request is taken all the same and answered with reasons (Art. 12(4)). */
export function rightApplies(right: RightCode, processing: Processing): Result<RightsOfCategory> {
  const found = rightsOf(right, processing);
  return found.applies === 'no' ? refused('right-does-not-apply', { field: 'category' }) : ok(found);
}
