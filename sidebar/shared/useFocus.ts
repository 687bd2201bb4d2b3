import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What appears in place of the button that was pressed takes over its focus: the first element
 * marked `data-focus`. Nobody who has gone on elsewhere, in the page or in the spreadsheet, is
 * called back by a result.
 */
export function useFocusOnChange<E extends HTMLElement>(kind: string, isResult = false) {
  const place = useRef<E>(null);
  const before = useRef(kind);
  // Before the next key is pressed, not after the next paint.
  useLayoutEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== body && !place.current?.contains(activeElement);
    if (!document.hasFocus() || (isResult && isElsewhere)) return;
    place.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [kind, isResult]);
  return place;
}

/**
 * A browser forgets where the keyboard was in a frame as soon as it is in another one: whoever comes
 * back, from a page that was opened here, is where they left. For a page that stays as long as its frame.
 */
export function useComingBack(): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    document.addEventListener('focusin', ({ target }) => {
      // Words that took the focus to be said are gone by then.
      if ((target as HTMLElement).tabIndex >= 0) last = target as HTMLElement;
    });
    addEventListener('focus', ({ isTrusted }) => {
      // What only wakes the page says so too.
      if (isTrusted) last?.focus({ preventScroll: true });
    });
  }, []);
}
