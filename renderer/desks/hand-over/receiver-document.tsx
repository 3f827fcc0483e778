// The document of who comes in the person's place, compared as at the visit: kind, validity, photo, and the name the mandate says.
import { inForce } from '../../../shared/registers/controller.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { SelectField } from '../../parts/field.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { useWords } from '../../words/words.ts';
import { secondMethods, type DocumentDraft } from './document-draft.ts';

export interface ReceiverDocumentProps {
  readonly draft: DocumentDraft;
  readonly onDraft: (draft: DocumentDraft) => void;
  /** As the mandate says it. */
  readonly name: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly refusal: Refusal | null;
}

export function ReceiverDocument({ draft, onDraft, name, errorOf, refusal }: ReceiverDocumentProps) {
  const { t, language } = useWords();
  const today = useToday();
  const kinds = useProfile().documentKinds.filter((kind) => inForce(kind, today));
  const differs = (...fields: readonly string[]): boolean => refusal?.field !== undefined && fields.includes(refusal.field);
  const second = draft.validity === 'expired' || draft.secondMethod !== 'none' || differs('secondMethod');
  const choose = (more: Partial<DocumentDraft>) => () => onDraft({ ...draft, ...more });
  return (
    <>
      <Choices id="documentKind" size="large" legend={t('identity.document')} error={errorOf('documentKind') ?? (differs('documentKind') ? t('identity.differs.documentKind') : undefined)}>
        {kinds.map((kind) => <Choice key={kind.code} kind="radio" name="documentKind" value={kind.code} title={kind.name[language]} checked={draft.documentKind === kind.code} onChange={choose({ documentKind: kind.code })} />)}
      </Choices>
      <div className="two">
        <Choices id="validity" size="small" legend={t('identity.validity')} error={errorOf('validity')}>
          {(['valid', 'expired'] as const).map((one) => <Choice key={one} kind="radio" name="validity" value={one} title={t(`identity.${one}`)} checked={draft.validity === one} onChange={choose({ validity: one })} />)}
        </Choices>
        {second ? (
          <SelectField id="secondMethod" label={t('identity.second')} hint={t('identity.secondHint')} error={differs('validity') ? t('identity.differs.validity') : differs('secondMethod') ? t('acting.receiverSecond') : undefined}
            value={draft.secondMethod} onChange={(event) => onDraft({ ...draft, secondMethod: secondMethods.find((one) => one === event.target.value) ?? 'none' })}>
            <option value="none">{t('identity.secondNone')}</option>
            {secondMethods.map((one) => <option key={one} value={one}>{t(`identity.secondMethod.${one}`)}</option>)}
          </SelectField>
        ) : null}
      </div>
      <Choices id="seen" size="large" legend={t('acting.receiverSeen')} error={differs('photoMatched') ? t('acting.receiverPhotoNot') : differs('nameMatched') ? t('identity.differs.nameMatched') : undefined}>
        <Choice kind="checkbox" id="photoMatched" title={t('acting.receiverPhoto')} checked={draft.photoMatched} onChange={choose({ photoMatched: !draft.photoMatched })} />
        <Choice kind="checkbox" id="nameMatched" title={t('acting.receiverName', { name: shown(name) })} checked={draft.nameMatched} onChange={choose({ nameMatched: !draft.nameMatched })} />
      </Choices>
    </>
  );
}
