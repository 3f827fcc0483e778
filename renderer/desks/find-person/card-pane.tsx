// The person opened for review, or the new person's name; from here the visit goes on.
import type { FoundPerson } from '../../../shared/bridge.ts';
import type { ReadReason } from '../../../shared/domain/person/content.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import type { Visitor } from '../../parts/visitor.ts';
import { useWaitingCopies } from '../../records/queries/waiting-copies.ts';
import { useWords } from '../../words/words.ts';
import { RestrictedActions } from './restricted-actions.tsx';
import { RestrictedGate } from './restricted-gate.tsx';
import { RevealCode } from './reveal-code.tsx';
import { PersonCardView } from './person-card-view.tsx';

export interface CardPaneProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor | null;
  readonly gated: FoundPerson | null;
  /** Opens the protected person for this reason, or the open one again after a mark. */
  readonly onOpen: (reason: ReadReason | undefined) => void;
  readonly refusal: Refusal | null;
  readonly opening: boolean;
  readonly onNewName: (name: string) => void;
  readonly onGoOn: (visitor: Visitor) => void;
  readonly onHandOver: (visitor: Visitor) => void;
}

export function CardPane({ caseId, visitor, gated, onOpen, refusal, opening, onNewName, onGoOn, onHandOver }: CardPaneProps) {
  const { t } = useWords();
  if (refusal !== null) return <RefusalNote refusal={refusal} />;
  if (gated !== null) return <RestrictedGate key={gated.personKey} person={gated} onOpen={onOpen} />;
  if (visitor === null || (visitor.personKey !== null && visitor.card === null)) return <p className="quiet">{opening ? t('card.opening') : t('card.empty')}</p>;
  if (visitor.personKey === null) return <NewPerson name={visitor.name} onName={onNewName} onGoOn={() => onGoOn(visitor)} />;
  return <Known key={visitor.personKey} caseId={caseId} visitor={visitor} onOpen={onOpen} onGoOn={onGoOn} onHandOver={onHandOver} />;
}

function Known({ caseId, visitor, onOpen, onGoOn, onHandOver }: { readonly visitor: Extract<Visitor, { card: unknown }> } & Pick<CardPaneProps, 'caseId' | 'onOpen' | 'onGoOn' | 'onHandOver'>) {
  const { t } = useWords();
  const waiting = useWaitingCopies(visitor.card?.openCases ?? []);
  if (visitor.card === null) return null;
  return (
    <>
      <PersonCardView card={visitor.card} caseId={caseId} onLooked={() => { onOpen(visitor.card?.restricted === true ? 'visitor-here' : undefined); }}>
        <div className="actions" id="card-next">
          <Button tone="go" command="go-on" onPress={() => onGoOn(visitor)}>{t('card.goOn')}</Button>
          {waiting === undefined || waiting.length === 0 ? null : <Button onPress={() => onHandOver(visitor)}>{t('card.handOver')}</Button>}
        </div>
      </PersonCardView>
      <p className="quiet">{t('card.logged')}</p>
      <RevealCode personKey={visitor.card.personKey} caseId={caseId} />
      {/* A mark changes what the card may show: it is opened again, the reason being the person at the desk; the keyboard goes to the next step. */}
      <RestrictedActions key={String(visitor.card.restricted)} card={visitor.card} caseId={caseId} onChanged={() => { onOpen('visitor-here'); document.querySelector<HTMLElement>('#card-next button')?.focus(); }} />
    </>
  );
}

function NewPerson({ name, onName, onGoOn }: { readonly name: string; readonly onName: (name: string) => void; readonly onGoOn: () => void }) {
  const { t } = useWords();
  const able = name.trim().length >= 2;
  return (
    <>
      <h2>{t('card.newTitle')}</h2>
      <TextField id="new-name" label={t('card.newName')} hint={t('card.newHint')} value={name} maxLength={200} onChange={(event) => onName(event.target.value)} ref={focusWhenShown} />
      <div className="actions"><Button tone="go" command="go-on" disabled={!able} describedBy={able ? undefined : 'new-why'} onPress={onGoOn}>{t('card.goOn')}</Button></div>
      {able ? null : <p id="new-why" className="quiet">{t('card.newMissing')}</p>}
    </>
  );
}

function focusWhenShown(field: HTMLInputElement | null): void {
  field?.focus();
}
