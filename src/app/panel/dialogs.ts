import type { Named } from '../../domain/values/locale';
import { dialogTitles } from '../../text/results/menu';

export interface Dialog {
  /** Its page: `sidebar/dialogs/<name>/`, built as `dist/<file>.html`. */
  readonly file: string;
  readonly title: Named;
  readonly width: number;
  readonly height: number;
  /** What of the page stands in a file of its own, `dist/<part>.html`. */
  readonly part?: string;
}

/** A page with what it has in a file of its own (`scripts/bundle/bundle-sidebar.mjs`), where it has its place. */
export const withPart = (page: string, part: string, text: string): string =>
  page.replace(`<script data-part="${part}"></script>`, () => text);

/** The pages that open over the sheet, each a document of its own so that the sidebar stays small. */
export const dialogs = {
  opening: {
    file: 'Opening',
    title: dialogTitles.opening,
    width: 820,
    height: 640,
  },
  closing: {
    file: 'Closing',
    title: dialogTitles.closing,
    width: 640,
    height: 600,
  },
  outbox: {
    file: 'Outbox',
    title: dialogTitles.outbox,
    width: 760,
    height: 620,
  },
  message: {
    file: 'Message',
    title: dialogTitles.message,
    width: 1000,
    height: 700,
  },
  templates: {
    file: 'Templates',
    title: dialogTitles.templates,
    width: 1000,
    height: 700,
  },
  settings: {
    file: 'Settings',
    title: dialogTitles.settings,
    width: 820,
    height: 680,
  },
  money: {
    file: 'Money',
    title: dialogTitles.money,
    width: 820,
    height: 660,
  },
  statement: {
    file: 'Statement',
    title: dialogTitles.statement,
    width: 860,
    height: 680,
  },
  shortage: {
    file: 'Shortage',
    title: dialogTitles.shortage,
    width: 680,
    height: 600,
  },
  desk: {
    file: 'Desk',
    title: dialogTitles.desk,
    width: 820,
    height: 680,
  },
  changing: {
    file: 'Changing',
    title: dialogTitles.changing,
    width: 760,
    height: 660,
  },
  prices: {
    file: 'Prices',
    title: dialogTitles.prices,
    width: 680,
    height: 600,
  },
  books: {
    file: 'Books',
    title: dialogTitles.books,
    width: 940,
    height: 680,
  },
  people: {
    file: 'People',
    title: dialogTitles.people,
    width: 760,
    height: 620,
  },
  roster: {
    file: 'Roster',
    title: dialogTitles.roster,
    width: 860,
    height: 680,
  },
  poster: {
    file: 'Poster',
    title: dialogTitles.poster,
    width: 820,
    height: 680,
  },
  columns: {
    file: 'Columns',
    title: dialogTitles.columns,
    width: 720,
    height: 640,
  },
  goods: {
    file: 'Goods',
    title: dialogTitles.goods,
    width: 900,
    height: 680,
  },
  dayPack: {
    file: 'DayPack',
    title: dialogTitles.dayPack,
    width: 900,
    height: 700,
  },
  update: {
    file: 'Update',
    title: dialogTitles.update,
    width: 560,
    height: 440,
  },
  help: {
    file: 'Help',
    title: dialogTitles.help,
    width: 820,
    height: 680,
  },
  firstSteps: {
    file: 'FirstSteps',
    part: 'ListReader',
    title: dialogTitles.firstSteps,
    width: 900,
    height: 660,
  },
  /** The page of the first steps knows by itself that the drive has sold before. */
  list: {
    file: 'FirstSteps',
    part: 'ListReader',
    title: dialogTitles.list,
    width: 900,
    height: 660,
  },
} as const satisfies Record<string, Dialog>;

export type DialogName = keyof typeof dialogs;

export const isDialog = (name: string): name is DialogName => Object.keys(dialogs).includes(name);
