// The letters of a case: due now, possible, and not yet, with the letter in hand printed and given from here.
import { useState } from 'react';
import { languages, type Language } from '../../../../shared/registers/words.ts';
import type { LetterKind } from '../../../../shared/domain/case/letters-due.ts';
import { Button } from '../../../parts/button.tsx';
import { SelectField } from '../../../parts/field.tsx';
import { dayOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';
import { letterKinds } from '../../../../shared/domain/case/content.ts';
import { LetterOut } from './letter-out.tsx';
import { asLetter, isListed, letterName } from './letter-name.ts';
import type { LettersProps } from './letters-props.ts';

export function Letters({ view, asked, onCommand, onMade }: LettersProps) {
  const { t } = useWords();
  const [language, setLanguage] = useState<Language>(view.language ?? 'fi');
  const make = (kind: LetterKind): void => { void asked.make(kind, { language }).then(onMade); };
  const due = view.lettersDue.flatMap((kind) => asLetter(kind) ?? []).filter(isListed);
  const possible = view.letters.flatMap(({ kind }) => asLetter(kind) ?? []).filter((kind) => isListed(kind) && !due.includes(kind));
  const notYet = letterKinds.filter((kind) => !view.letters.some((one) => one.kind === kind));
  const paper = view.papers.find(({ paperId }) => paperId === asked.paper?.paperId);
  const kind = paper === undefined ? null : asLetter(paper.kind);
  return (
    <section className="tasks letters" aria-label={t('letters.title')}>
      <h2>{t('letters.title')}</h2>
      {paper === undefined || kind === null ? null : <LetterOut key={paper.paperId} view={view} paper={paper} kind={kind} onCommand={onCommand} onMade={onMade} />}
      <SelectField id="letter-language" label={t('letters.language')} value={language} onChange={(event) => setLanguage(languages.find((one) => one === event.target.value) ?? 'fi')}>
        {languages.map((one) => <option key={one} value={one}>{t(`languageOwn.${one}`)}</option>)}
      </SelectField>
      {due.length === 0 ? <p className="quiet">{t('letters.nothing')}</p> : <h3>{t('letters.due')}</h3>}
      {due.length === 0 ? null : <ul className="right-list">{due.map((one) => <DueRow key={one} kind={one} by={view.letters.find((each) => each.kind === one)?.by ?? null} busy={asked.busy} onMake={make} />)}</ul>}
      {possible.length === 0 ? null : <><h3>{t('letters.more')}</h3><div className="actions">{possible.map((one) => <Button key={one} tone="slim" disabled={asked.busy} onPress={() => make(one)}>{t('letters.make', { letter: letterName(t, one) })}</Button>)}</div></>}
      {notYet.length === 0 ? null : <details><summary>{t('letters.notYet')}</summary><ul className="dots">{notYet.map((one) => <li key={one}><b>{t(`paper.kind.${one}`)}</b>: {t(`letters.when.${one}`)}</li>)}</ul></details>}
    </section>
  );
}

function DueRow({ kind, by, busy, onMake }: { readonly kind: LetterKind; readonly by: string | null; readonly busy: boolean; readonly onMake: (kind: LetterKind) => void }) {
  const { t } = useWords();
  return (
    <li>
      <span><b>{t(`paper.kind.${kind}`)}</b>{by === null ? null : <small> {t('letters.by', { date: dayOf(by) })}</small>}</span>
      <Button disabled={busy} onPress={() => onMake(kind)}>{t('letters.make', { letter: letterName(t, kind) })}</Button>
    </li>
  );
}
