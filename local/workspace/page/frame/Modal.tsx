import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { close, message } from '../../../text/frame';
import { focusGrid } from '../session/actions';

interface ModalProps {
  readonly title: string;
  readonly class?: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over the page: it keeps the focus until it is answered, and gives it back then. */
export function Modal({ title, class: kind = 'box', width, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    // Enter answers, and what is asked for can be typed at once; a page begins where it says.
    shown?.querySelector<HTMLElement>('.line, .main, iframe')?.focus();
    return () => {
      shown?.close();
      if (document.activeElement !== document.body) return;
      // The panel knows which of its buttons was pressed.
      if (opener instanceof HTMLIFrameElement && opener.isConnected) opener.focus();
      else focusGrid();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={kind}
      aria-label={title || message}
      style={width === undefined ? undefined : { width: `${width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="caption-line">
        <h2>{title}</h2>
        <button type="button" class="close" aria-label={close} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
