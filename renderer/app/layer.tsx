// A dialog over the work: focus stays in it and returns where it was; a visible close button always.
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../parts/button.tsx';
import { useLayer } from '../parts/commands.ts';
import { useWords } from '../words/words.ts';

export function Layer({ open, onClose, title, children }: { readonly open: boolean; readonly onClose: () => void; readonly title: string; readonly children: ReactNode }) {
  const { t } = useWords();
  useLayer(open);
  return (
    <ModalOverlay className="layer" isOpen={open} onOpenChange={(next) => { if (!next) onClose(); }} isDismissable>
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>{title}</Heading>
          {children}
          <div className="actions"><Button command="step-back" level={2} onPress={onClose}>{t('app.close')}</Button></div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
