// Whose identity the bar on every step says was checked: @vitest-environment jsdom gives it a page.
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonCard } from '../../../../shared/bridge.ts';
import { personKey } from '../../../../shared/formats/ids.ts';
import { agentOf } from '../../../../renderer/app/visit/agent-of.ts';
import { actsAlone, type ActingDraft } from '../../../../renderer/desks/check-identity/mandate-form.ts';
import { IdentifiedAgentOfVisit } from '../../../../renderer/parts/identified-agent.ts';
import { PersonBar } from '../../../../renderer/parts/person-bar.tsx';
import { startWords } from '../../../../renderer/words/words.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
let unmount = (): void => undefined;
beforeEach(async () => { await startWords('fi'); });
afterEach(() => { unmount(); });

const key = personKey.parse('11111111-1111-4111-8111-111111111111');
const card: PersonCard = {
  personKey: key, familyName: 'Edustettu', givenNames: 'Tapio', birthYear: 1951, identityCodeMasked: '020851-****', language: 'fi', restricted: false, marked: false,
  addresses: [], phones: [], customerNumbers: [], meteringPoints: [], holdings: [], canLook: false, openCases: [],
};

function barOf(acting: ActingDraft | null, identified: boolean): string {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const bar = createElement(PersonBar, { visitor: { personKey: key, card }, identified });
  act(() => { root.render(createElement(IdentifiedAgentOfVisit, { value: agentOf(acting) }, bar)); });
  unmount = () => { act(() => { root.unmount(); }); place.remove(); };
  return place.textContent;
}

const byHolder: ActingDraft = { who: 'power-of-attorney', mandate: { ...actsAlone.mandate, agent: ' Asla Asiamies ' } };
const ofCompany: ActingDraft = { who: 'company', mandate: { ...actsAlone.mandate, agent: 'Asla Asiamies', company: 'Esimerkki Oy' } };

describe('the bar of the person', () => {
  it('says that the visitor was identified when it was their own document', () => {
    const text = barOf(actsAlone, true);
    expect([text.includes('✓ Tunnistettu'), text.includes('020851-****'), text.includes('Edustettava')]).toEqual([true, true, false]);
  });

  it('names the representative who was identified and the one they act for, whose code nobody proved', () => {
    const text = barOf(byHolder, true);
    expect(text).toContain('✓ Edustaja tunnistettu: Asla Asiamies, valtakirja');
    expect([text.startsWith('EdustettavaEdustettu, Tapio'), text.includes('✓ Tunnistettu'), text.includes('020851')]).toEqual([true, false, false]);
  });

  it('takes the contact person of a company for the visitor, whatever was typed of another before', () => {
    expect(barOf(ofCompany, true)).toContain('✓ Tunnistettu');
  });

  it('says nothing of anybody before the check', () => {
    expect(barOf(byHolder, false)).not.toMatch(/unnistettu|Edustettava/);
  });
});
