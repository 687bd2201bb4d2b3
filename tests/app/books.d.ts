import type { Answer } from '../../src/app/answerReader';
import { type Book } from '../../src/app/book';
import { type Offered } from '../../src/app/catalogue';
import type { Ports } from '../../src/app/ports';
import type { Sale } from '../../src/app/sale';
import type { Settings } from '../../src/app/settings';
import { type Instant } from '../../src/domain/time';
import { type TabId, type Tabs } from '../../src/tabs/catalogue';
import type { RowToWrite } from '../../src/tabs/edit';
import type { SheetContent } from '../../src/tabs/sheet';

type Rows = {
  readonly [K in TabId]?: readonly RowToWrite<Tabs[K]>[];
};
/** Everything of the world that a pure decision may ask for; the rest is not there. */
export declare function portsOf(sheets: ReadonlyMap<TabId, SheetContent>, now: Instant): Ports;
/** A moment of the week of the sale: Monday 6 to Sunday 12 April 2026. */
export declare const at: (date: number, hour: number, minute?: number, second?: number) => Instant;
interface BookOptions {
  readonly settings?: Readonly<Partial<Record<keyof Settings, string>>>;
  readonly now?: Instant;
  /** Tabs that hold columns of people's own or lack some: by column id, null for their own. */
  readonly columns?: {
    readonly [K in TabId]?: readonly (string | null)[];
  };
}
/** The spreadsheet as these rows make it; a tab that is not named is not there. */
export declare function bookOf(rows: Rows, { settings, now, columns }?: BookOptions): Book;
type OfferRow = RowToWrite<Tabs['offer']>;
/** A row of « Produits en vente », by the piece unless told otherwise. */
export declare const offerRow: (ref: string, traits?: OfferRow) => OfferRow;
export declare const offeredIn: (book: Book) => Offered[];
export declare const sale: Sale;
/** What somebody sends by the form. */
export declare const answer: (
  email: string,
  time: Instant,
  asked: Readonly<Record<string, number>>,
  more?: Partial<Answer>,
) => Answer;
