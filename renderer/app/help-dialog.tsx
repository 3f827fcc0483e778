// F1: what each key does, from the one registry.
import { useState } from 'react';
import { useCommand } from '../parts/commands.ts';
import { commandNames, keyLabel, type CommandName } from '../parts/keys.ts';
import { useWords } from '../words/words.ts';
import { Layer } from './layer.tsx';

// Places that are not built yet have their keys reserved and are not offered (rule 32).
const notYet: readonly CommandName[] = ['place-3', 'place-5', 'change'];

export function HelpDialog() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  useCommand('help', () => setOpen(true), 0);
  return (
    <Layer open={open} onClose={() => setOpen(false)} title={t('help.title')}>
      <p>{t('help.intro')}</p>
      <ul className="key-list">
        {commandNames.filter((command) => !notYet.includes(command)).map((command) => <li key={command}><span>{t(`key.${command}`)}</span><kbd>{keyLabel(command)}</kbd></li>)}
      </ul>
    </Layer>
  );
}
