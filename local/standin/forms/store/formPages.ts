/** The pages of a form. */
import type { FormItem, FormStore } from './formStore';

/** What is shown at once, between « Retour » and « Suivant ». */
export interface FormPage {
  /** The page break that begins it; the first page stands under the form's own title. */
  readonly head?: FormItem;
  readonly items: readonly FormItem[];
}

/** Only a page break begins a new page; a heading stands among the questions. */
export function pagesOf({ items }: Pick<FormStore, 'items'>): readonly FormPage[] {
  const pages: { head?: FormItem; items: FormItem[] }[] = [{ items: [] }];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') pages.push({ head: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}
