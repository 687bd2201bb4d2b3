import { element, escaped } from './page';

export interface Column {
  readonly title: string;
  /** `figure` for sums, `fill` for what is written by hand, `tick` for a box to tick. */
  readonly kind?: 'figure' | 'fill' | 'tick' | 'number';
}

/** A box to tick by hand. */
export const TICK = '<i class="tick"></i>';

/** Rows that break between pages, each whole, with their headers above them on every page. */
export function tableHtml(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  foot: readonly string[] = [],
): string {
  const traits = ({ kind }: Column): string => (kind ? ` class="${kind}"` : '');
  const head = columns.map((one) => `<th scope="col"${traits(one)}>${escaped(one.title)}</th>`);
  const cell = (text: string, one: Column): string =>
    `<td${traits(one)}>${one.kind === 'tick' ? TICK : escaped(text)}</td>`;
  const body = rows.map(
    (row) => `<tr>${columns.map((one, nth) => cell(row[nth] ?? '', one)).join('')}</tr>`,
  );
  const total = foot.map(
    (text, nth) => `<td${traits(columns[nth] ?? { title: '' })}>${escaped(text)}</td>`,
  );
  // A row of the body: a foot would be repeated on every page.
  const last = element('tr', total.join(''), ' class="sum"');
  return `<table class="list"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}${last}</tbody></table>`;
}
