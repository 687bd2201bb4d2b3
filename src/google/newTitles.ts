import type { SheetTitle } from '../app/kernel/ports';
import type { LayoutEdit } from '../app/kernel/services/layoutEdit';

/**
 * People may have tabs of their own under the names that tabs would get, or have deleted so many that a
 * place is too far; the same where not.
 */
export function retitled(
  layout: readonly LayoutEdit[],
  there: readonly SheetTitle[],
): readonly LayoutEdit[] {
  const dropped = layout.flatMap((edit) => (edit.kind === 'dropSheet' ? [edit.sheetId] : []));
  const staying = there.filter(({ sheetId }) => !dropped.includes(sheetId));
  const holders = new Map(staying.map(({ sheetId, title }) => [title.toLowerCase(), sheetId]));
  let isChanged = false;
  let tabs = there.length;
  const free = layout.map((edit) => {
    if (!('title' in edit)) return edit;
    const own = 'copyId' in edit ? edit.copyId : edit.sheetId;
    const isFree = (title: string): boolean => (holders.get(title.toLowerCase()) ?? own) === own;
    let { title } = edit;
    for (let number = 2; !isFree(title); number++) title = `${edit.title} (${number})`;
    const isFar = edit.kind === 'addTab' && (edit.index ?? 0) > tabs;
    const place = isFar ? { index: tabs } : {};
    if (edit.kind === 'addTab') tabs += 1;
    if (title !== edit.title || isFar) isChanged = true;
    return { ...edit, title, ...place };
  });
  return isChanged ? free : layout;
}

export const newTitles = (layout: readonly LayoutEdit[]): Map<number, string> =>
  new Map(
    layout.flatMap((edit) =>
      edit.kind === 'title' || edit.kind === 'formTab' || edit.kind === 'addTab'
        ? [[edit.sheetId, edit.title] as const]
        : [],
    ),
  );
