// A recipient by name: as the source's own record of the disclosure names it, else as the profile does (CJEU C-154/21).
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { ControllerProfile } from '../../../../shared/registers/controller.ts';
import type { Language } from '../../../../shared/registers/words.ts';
import { recipientCode } from '../../../../shared/rules/recipient-ledger.ts';

export function recipientName({ recipient, name }: Pick<CaseView['recipients'][number], 'recipient' | 'name'>, { recipients }: ControllerProfile, language: Language): string {
  return name ?? recipients.find(({ code }) => code === recipientCode(recipient))?.name[language] ?? recipient;
}
