import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly role?: 'dialog' | 'alertdialog';
  /** Read out when the dialog opens. */
  readonly label: string;
  readonly children: ReactNode;
  /** Called when a touch beside the sheet or the Escape key asks to close; without it neither does. */
  readonly onClose?: () => void;
  /** `blank` hides what was on the screen behind ruled paper. */
  readonly ground?: 'veil' | 'blank';
  readonly width?: 'page' | 'popover';
  readonly testId?: string;
}

/** A sheet over the screen. Focus stays in it until it goes. */
export function Dialog({
  role = 'dialog',
  label,
  children,
  onClose,
  ground = 'veil',
  width = 'page',
  testId,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      className={styles['overlay']!}
      data-ground={ground}
      data-width={width}
      {...(onClose === undefined ? {} : { 'data-control': 'dialog-close' })}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={styles['modal']!}>
        <AriaDialog
          role={role}
          aria-label={label}
          className={styles['sheet']!}
          {...(testId === undefined ? {} : { 'data-testid': testId })}
        >
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
