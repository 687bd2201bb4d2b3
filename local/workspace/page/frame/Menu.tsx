import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { focusGrid } from '../session/actions';

interface MenuProps {
  readonly label: ComponentChildren;
  readonly name?: string;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button that opens a list; closed by Escape, by a choice, or by a click elsewhere. */
export function Menu({ label, name, class: kind = 'menu', disabled, children }: MenuProps) {
  const [isOpen, open] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) open(false);
    };
    document.addEventListener('pointerdown', outside, { capture: true });
    place.current?.querySelector<HTMLElement>('.list button, .list a, .list input')?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return moveFocus(place.current, event);
      open(false);
      place.current?.querySelector('button')?.focus();
    };
    const onClick = ({ target }: Event) => {
      if (!(target as Element).closest('[data-closes]')) return;
      // A form that is gone before the click has done its work is not sent.
      setTimeout(() => {
        open(false);
        focusGrid();
      });
    };
    const here = place.current;
    here?.addEventListener('keydown', onKey);
    here?.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('pointerdown', outside, { capture: true });
      here?.removeEventListener('keydown', onKey);
      here?.removeEventListener('click', onClick);
    };
  }, [isOpen]);
  return (
    <div class={kind} ref={place}>
      <button
        type="button"
        class="opener"
        aria-haspopup="true"
        aria-expanded={isOpen}
        title={name}
        disabled={disabled}
        onClick={() => open(!isOpen)}
      >
        {name ? <span class="unseen">{name} : </span> : null}
        {label}
      </button>
      {isOpen ? <div class="list">{children}</div> : null}
    </div>
  );
}

function moveFocus(place: HTMLElement | null, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = place?.querySelector('.list');
  if (step === undefined || !list) return;
  event.preventDefault();
  const entries = [...list.querySelectorAll<HTMLElement>('button:not(:disabled), a')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries[(at + step + entries.length) % entries.length]?.focus();
}

interface EntryProps {
  readonly onPick: () => void;
  readonly disabled?: boolean;
  readonly keys?: string;
  readonly children: ComponentChildren;
}

export const Entry = ({ onPick, disabled, keys, children }: EntryProps) => (
  <button type="button" class="entry" data-closes disabled={disabled} onClick={onPick}>
    <span>{children}</span>
    {keys ? <kbd>{keys}</kbd> : null}
  </button>
);
