/** The pages of a form, and the way that answers lead through them. */
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

/**
 * The pages that are shown, from 0, in their order: of the choices on a page that lead somewhere the last
 * one counts; without one, or with one to a page that is gone, the next page comes. Whoever is led back
 * is there for the last time.
 */
export function wayThrough(
  pages: readonly FormPage[],
  chosen: (item: FormItem) => string | undefined,
): number[] {
  const way: number[] = [];
  let at = 0;
  while (at < pages.length && !way.includes(at)) {
    way.push(at);
    at = pageAfter(pages, at, chosen);
  }
  return way;
}

function pageAfter(
  pages: readonly FormPage[],
  at: number,
  chosen: (item: FormItem) => string | undefined,
): number {
  const leads = (pages[at]?.items ?? []).flatMap(
    (item) => item.leads?.[item.choices.indexOf(chosen(item) ?? '')] ?? [],
  );
  const lead = leads.at(-1);
  const to = pages.findIndex(({ head }) => head !== undefined && head.id === lead);
  return to < 0 ? at + 1 : to;
}
