// The typed mandate: every missing field at once, and nothing sent that its kind has no field for.
import { describe, expect, it } from 'vitest';
import { identityForm } from '../../../../renderer/desks/check-identity/identity-form.ts';
import { actsAlone, mandateFaults, mandateFrom } from '../../../../renderer/desks/check-identity/mandate-form.ts';
import { mandateKinds } from '../../../../shared/rules/mandate.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { valueOf } from '../../electron/host/journal-fixture.ts';

const today = valueOf(parseLocalDate('2026-11-22'));
const typed = { ...actsAlone.mandate, agent: 'Asla Asiamies', company: 'Mallisähkö Oy', businessId: '0153791-8', dated: '1.11.2026', expires: '1.11.2027', confirmed: '2.11.2026', exclusive: true, stops: ['inCare' as const], childBorn: '3.3.2014' };

describe('a mandate', () => {
  it('is none while the visitor acts alone, whatever was typed before', () => {
    expect(mandateFrom({ who: 'self', mandate: typed }, today)).toBeUndefined();
    expect(mandateFaults({ who: 'self', mandate: actsAlone.mandate }, today)).toEqual([]);
  });

  it.each(mandateKinds)('of kind %s says all that is missing, and is whole when it is typed', (who) => {
    expect(mandateFaults({ who, mandate: actsAlone.mandate }, today)).toContain('dated');
    expect(mandateFaults({ who, mandate: typed }, today)).toEqual([]);
    expect(mandateFrom({ who, mandate: typed }, today)).toMatchObject({ kind: who, dated: '2026-11-01', company: who === 'company' ? { businessId: '0153791-8' } : null, agent: who === 'company' ? null : 'Asla Asiamies' });
  });

  it('sends what its kind has and nothing else', () => {
    expect(mandateFrom({ who: 'estate', mandate: typed }, today)).toMatchObject({ exclusive: false, expires: null, confirmed: null, child: null });
    expect(mandateFrom({ who: 'parent', mandate: typed }, today)).toMatchObject({ child: { inCare: true, childForbids: false, birthDate: '2014-03-03' } });
  });

  it('is checked also while the document is not chosen: everything is said at once', () => {
    const form = { ...actsAlone, who: 'guardian', documentKind: '', photoMatched: false, nameMatched: false, birthDate: '', secondMethod: 'none', issued: '', expires: '' };
    const paths = identityForm(today).safeParse(form).error?.issues.map((issue) => issue.path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['documentKind', 'validity', 'birthDate', 'mandate.agent', 'mandate.dated']));
  });
});
