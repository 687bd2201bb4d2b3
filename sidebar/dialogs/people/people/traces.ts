import type { CellValue } from '../../../../src/app/kernel/ports';
import type { FoundTab } from '../../../../src/app/people/personData';
import { folded, plainCell } from '../../../../src/tabs/engine/cell';
import type { Tab } from '../../../../src/tabs/engine/tab';
import { mailStates } from '../../../../src/tabs/outbox';
import { tabs } from '../../../../src/tabs/tabs';
import { buyerQuestions } from '../../../../src/text/form/form';

interface Names {
  readonly fr: string;
  readonly en: string;
}

const headersOf = (names: readonly Names[]): ReadonlySet<string> =>
  new Set(names.flatMap(({ fr, en }) => [folded(fr), folded(en)]));

const { buyers, orders, outbox } = tabs;
const natures = {
  email: headersOf([
    buyers.columns.email.header,
    outbox.columns.recipient.header,
    buyerQuestions.email,
  ]),
  name: headersOf([buyers.columns.name.header, buyerQuestions.name]),
  /** What says something of a person and is in no book. */
  private: headersOf([
    buyers.columns.address.header,
    orders.columns.phone.header,
    orders.columns.comment.header,
    ...(['subject', 'text', 'attachment', 'codes'] as const).map((id) => outbox.columns[id].header),
  ]),
  state: headersOf([outbox.columns.state.header]),
  technical: headersOf(
    Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ technical, header }) => (technical ? [header] : [])),
    ),
  ),
};

/** What the column under a header says of the person whose row it is. */
export const isNature = (nature: keyof typeof natures, title: string | undefined): boolean =>
  natures[nature].has(title ?? '');

export const textOf = (cell: CellValue | undefined): string => String(cell ?? '');

/** The headers of a tab, wherever its header row stands. */
export function headOf({ rows }: FoundTab): readonly CellValue[] {
  const isHead = (cells: readonly CellValue[]): boolean =>
    cells.some((cell) => isNature('email', folded(textOf(cell))));
  return rows.find(isHead) ?? rows[0] ?? [];
}

export const titlesOf = (tab: FoundTab): string[] =>
  headOf(tab).map((cell) => folded(textOf(cell)));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** These words where they stand by themselves: « lou@x.fr » is not in « marilou@x.fr ». */
export const wordsIn = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d.+_-])${escaped(text)}(?![\\p{L}\\d_-]|\\.[\\p{L}\\d])`, 'giu');

/** A row is somebody's where their address stands in a cell; beside others it is only mentioned. */
export const isOf = (email: string, cells: readonly CellValue[]): boolean =>
  cells.some((cell) => textOf(cell).trim().toLowerCase() === email);

const place = (locale: 'fr' | 'en') => ({ zone: 'Europe/Paris', locale });

/** A mail that would still leave. */
export function isWaiting(state: string): boolean {
  const read = mailStates.read(plainCell(state), place('fr'));
  return read.ok && (read.value === 'toSend' || read.value === 'waiting');
}

export const cancelledState = (locale: 'fr' | 'en'): string =>
  String(mailStates.write('cancelled', place(locale)));
