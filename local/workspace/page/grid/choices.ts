import './choices.css';

/** A list of choices where the arrow was pressed. */
export function showChoices(
  list: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  chosen: (text: string) => void,
): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'choices';
  const close = () => {
    dialog.close();
    dialog.remove();
  };
  for (const text of list) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', () => {
      close();
      chosen(text);
    });
    dialog.append(button);
  }
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('keydown', (event) => moveIn(dialog, event));
  document.body.append(dialog);
  dialog.showModal();
  const { width, height } = dialog.getBoundingClientRect();
  dialog.style.left = `${Math.max(4, Math.min(x - width + 12, innerWidth - width - 4))}px`;
  dialog.style.top = `${Math.max(4, Math.min(y + 10, innerHeight - height - 4))}px`;
}

function moveIn(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...dialog.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
