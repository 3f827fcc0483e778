// An estate's case: its own diary number, no clock, no right, settled by a contact person with reasons (recital 27, spec/rules.md 3.4).
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import { registerId } from '../../../../shared/formats/ids.ts';
import { accessRequest, contactPerson, passport, run, theCase } from './case-fixture.ts';
import { estateOf, powerOfAttorney } from './mandate-fixture.ts';

const checked: CaseCommand = { ...passport, birthDate: '1970-02-03', mandate: estateOf };
const logged: Extract<CaseCommand, { kind: 'log-estate' }> = { kind: 'log-estate', caseId: theCase, register: registerId.parse('customers'), ownWords: 'Laskut perukirjaa varten', language: 'fi', receivedOn: '2026-11-22' };
const settled: Extract<CaseCommand, { kind: 'settle-estate' }> = { kind: 'settle-estate', caseId: theCase, result: 'given', reasons: 'Perukirja nähty; kirjanpito.' };

describe('an estate', () => {
  it('is logged with a number and without a due day, and asks for no right', () => {
    const { state, lines } = run([{ command: checked }, { command: logged }]);
    expect(lines.at(-1)).toMatchObject({ type: 'estate-logged', content: { diaryNumber: 'RAT-02/2026/000123', asker: { name: 'Pirkko Perillinen', birthYear: 1970 }, deceased: { birthYear: 1994 } } });
    expect(JSON.stringify(lines.at(-1))).not.toMatch(/"due/);
    expect(state).toMatchObject({ phase: 'received', request: null, rights: [] });
  });

  it('is settled by a contact person of the register, once, and with reasons', () => {
    const before = run([{ command: checked }, { command: logged }]).state;
    expect(run([{ command: settled }], before).refusal).toMatchObject({ code: 'not-permitted' });
    expect(run([{ command: { ...settled, reasons: ' ' }, by: contactPerson }], before).refusal).toMatchObject({ code: 'reasons-missing' });
    const { state } = run([{ command: settled, by: contactPerson }], before);
    expect(state.phase).toBe('answered');
    expect(run([{ command: settled, by: contactPerson }], state).refusal).toMatchObject({ code: 'case-state' });
  });

  it('is not opened without a check of the asker, nor with another mandate, nor beside a request', () => {
    expect(run([{ command: logged }]).refusal).toMatchObject({ code: 'identity-not-checked' });
    expect(run([{ command: { ...passport, mandate: powerOfAttorney } }, { command: logged }]).refusal).toMatchObject({ code: 'mandate-missing', field: 'seen.estate-inventory' });
    expect(run([{ command: checked }, { command: logged }, { command: accessRequest }]).refusal).toMatchObject({ code: 'case-state' });
  });
});
