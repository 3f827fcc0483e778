// An estate's matter: what it asks in its own words, and why no clock runs; then its receipt.
import { useEffect, useState } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { inForce } from '../../../shared/registers/controller.ts';
import { languages, language as languageSchema, type Language } from '../../../shared/registers/words.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextArea } from '../../parts/field.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';

export interface LogEstateProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  /** Kept with the visit's draft (rule 17). */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onLogged: (diaryNumber: string) => void;
  readonly onBack: (() => void) | undefined;
}

export function LogEstate({ caseId, visitor, words, onWords, onLogged, onBack }: LogEstateProps) {
  const { t, language } = useWords();
  const today = useToday();
  const registers = useProfile().registers.filter((one) => inForce(one, today));
  const [typed, setTyped] = useState<{ readonly register: string; readonly ownWords: string; readonly language: Language }>({ register: registers[0]?.id ?? '', ownWords: words, language });
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const missing = attempt > 0 && typed.ownWords.trim() === '' ? t('acting.estate.ownWordsMissing') : undefined;
  usePageTitle(t('acting.estate.title'), missing !== undefined || refusal !== null);
  useCommand('step-back', onBack);
  const log = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    const register = registers.find((one) => one.id === typed.register);
    if (register === undefined || typed.ownWords.trim() === '') return;
    const answer = await call('run-command', { command: { kind: 'log-estate', caseId, register: register.id, ownWords: typed.ownWords.trim(), language: typed.language, receivedOn: today } });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    if (answer.value.diaryNumber === null) return;
    tell(t('visit.savedAs', { number: answer.value.diaryNumber }));
    onLogged(answer.value.diaryNumber);
  };
  return (
    <DeskLayout sideLabel={t('acting.estate.title')} side={<p className="note">{t('acting.estate.text')}</p>}
      work={<>
        <PersonBar visitor={visitor} identified={false} />
        <h1>{t('acting.estate.title')}</h1>
        <ErrorSummary errors={missing === undefined ? [] : [{ fieldId: 'estateWords', text: missing }]} attempt={attempt} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <EstateFields typed={typed} registers={registers} missing={missing} onChange={(part) => { setTyped({ ...typed, ...part }); if (part.ownWords !== undefined) onWords(part.ownWords); }} />
        <div className="actions">
          <Button tone="go" command="go-on" onPress={log}>{t('acting.estate.go')}</Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{t('app.back')}<kbd aria-hidden="true">Esc</kbd></Button>}
        </div>
      </>} />
  );
}

interface EstateFieldsProps {
  readonly typed: { readonly register: string; readonly ownWords: string; readonly language: Language };
  readonly registers: ReturnType<typeof useProfile>['registers'];
  readonly missing: string | undefined;
  readonly onChange: (part: Partial<EstateFieldsProps['typed']>) => void;
}

function EstateFields({ typed, registers, missing, onChange }: EstateFieldsProps) {
  const { t, language } = useWords();
  useEffect(() => document.getElementById('estateWords')?.focus(), []);
  return (
    <>
      <TextArea id="estateWords" label={t('acting.estate.ownWords')} error={missing} rows={4} maxLength={5000} lang={typed.language} value={typed.ownWords} onChange={(event) => onChange({ ownWords: event.target.value })} />
      <div className="two">
        {registers.length < 2 ? null : <SelectField id="register" label={t('request.register')} value={typed.register} onChange={(event) => onChange({ register: event.target.value })}>
          {registers.map((one) => <option key={one.id} value={one.id}>{one.name[language]}</option>)}
        </SelectField>}
        <SelectField id="language" label={t('request.language')} value={typed.language} onChange={(event) => onChange({ language: languageSchema.parse(event.target.value) })}>
          {languages.map((one) => <option key={one} value={one}>{t(`languageOwn.${one}`)}</option>)}
        </SelectField>
      </div>
    </>
  );
}
