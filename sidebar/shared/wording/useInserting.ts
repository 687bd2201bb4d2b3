import { useRef } from 'preact/hooks';
import type { Words } from '../../../src/text/templates/originals';
import { type Field, insertAt } from './Fields';

/** Puts words where the caret was last, or at the end of the text. */
export function useInserting(draft: Words, change: (words: Words) => void) {
  const field = useRef<Field | null>(null);
  const insert = (before: string, after = '') => {
    const target = field.current;
    if (!target) return change({ ...draft, text: draft.text + before + after });
    const id = target.tagName === 'INPUT' ? 'subject' : 'text';
    change({ ...draft, [id]: insertAt(target, before, after) });
  };
  return { field, insert };
}
