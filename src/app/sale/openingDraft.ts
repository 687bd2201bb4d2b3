import type { CycleDates } from '../../domain/sale/cycle';
import { holidayName } from '../../domain/sale/holidays';
import { ok, type Result } from '../../domain/values/result';
import { addDays, type Day, instant, localTime } from '../../domain/values/time';
import { readCatalogue } from '../../tabs/readCatalogue';
import { questionTitle } from '../../text/form/form';
import { holidayText, type PriceChange } from '../../text/results/preview';
import { count } from '../../text/values/quantities';
import type { FormPlan, Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { formPlan, uniqueTitles } from '../orders/formPlan';
import { type Forecast, mailsToCome, troubleAhead } from '../outbox/forecast';
import { peopleToTell } from '../people/subscribers';
import { occasionOf } from '../records/orderDetails';
import { outboxColumns } from '../records/outboxRows';
import { latestSale, type Sale } from '../records/sale';
import { proposedDates } from '../settings/proposedDates';
import {
  byProducer,
  decideOpening,
  isAsked,
  type Opening,
  pricedOffer,
  producersWithoutEmail,
  refusedNow,
} from './openCycle';
import { changesSince } from './preview';

const needs: Needs = {
  whole: ['settings', 'producers', 'products', 'fees', 'sales', 'offer', 'buyers'],
  rows: [],
  columns: { outbox: outboxColumns },
};

const HOLIDAYS_AHEAD = 180;

export interface DraftProduct {
  readonly ref: string;
  readonly producer: string;
  /** As the form will say it. */
  readonly label: string;
  /** Null: on demand. */
  readonly stock: string | null;
  readonly isSoldOut: boolean;
}

/** What the next sale would be, for the dialog that opens it. */
export interface OpeningDraft
  extends Pick<Sale, 'number' | 'opensAt' | 'closesAt' | 'pickupStart' | 'pickupEnd' | 'place'> {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly now: number;
  /** A preparation that was cut off only goes on. */
  readonly goesOn: boolean;
  readonly products: readonly DraftProduct[];
  /** Rows of Produits that cannot be sold as they stand. */
  readonly unsold: number;
  /** Producers who sell and have no address: theirs must be left out. */
  readonly silent: readonly string[];
  readonly changes: readonly PriceChange[];
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  readonly mails: {
    readonly announcements: number;
    readonly quota: number;
    /** Where the quota makes some leave late. */
    readonly forecast: Forecast | null;
  };
}

export function draftOpening(ports: Ports): Result<OpeningDraft, Refusal> {
  const book = openBook(ports, needs);
  const latest = latestSale(book.tab('sales'));
  const { language } = book.settings;
  const { zone } = book.place;
  const common = { language, zone, now: book.now, holidays: holidaysAhead(book) };
  const nothing = { products: [], unsold: 0, silent: [], changes: [] };
  if (latest?.state === 'preparing')
    return ok({
      ...common,
      ...latest,
      ...nothing,
      goesOn: true,
      mails: mailsOf(ports, book, latest),
    });
  const refused = refusedNow(book);
  if (refused) return { ok: false, error: refused };
  const { products } = readCatalogue(book.tab('products'), book.tab('producers'));
  if (products.length === 0) return { ok: false, error: { code: 'noProduct' } };
  const dates = proposedDates(book.settings, book.now, zone);
  const { place } = book.settings;
  const priced = pricedOffer(book, byProducer(products), dates, place);
  if (!priced.ok) return priced;
  const { offer } = priced.value;
  const onSale = offer.filter(({ stock }) => stock !== 0);
  return ok({
    ...common,
    ...dates,
    number: (latest?.number ?? 0) + 1,
    place,
    goesOn: false,
    products: offer.map((product) => ({
      ref: product.ref,
      producer: product.producer,
      label: questionTitle(product, language),
      stock: product.stock === undefined ? null : count(product, product.stock, language),
      isSoldOut: product.stock === 0,
    })),
    unsold: book.tab('products').rows.length - products.length,
    silent: producersWithoutEmail(book, onSale),
    changes: changesSince(book, onSale),
    mails: mailsOf(ports, book, dates),
  });
}

function mailsOf(ports: Ports, book: Book, dates: CycleDates): OpeningDraft['mails'] {
  const announcements = peopleToTell(ports, book).length;
  const quota = ports.mailer.remaining();
  const dueAt = instant(Math.max(book.now, dates.opensAt));
  const more = mailsToCome('announcement', announcements, dueAt, dates);
  return { announcements, quota, forecast: troubleAhead(book, quota, more) };
}

function holidaysAhead({ now, place }: Book): OpeningDraft['holidays'] {
  const today = localTime(now, place.zone).day;
  return Array.from({ length: HOLIDAYS_AHEAD }, (_, index) => addDays(today, index)).flatMap(
    (day) => {
      const holiday = holidayName(day);
      return holiday ? [{ day, name: holidayText(holiday, place.locale) }] : [];
    },
  );
}

/** The form as buyers would see it; nothing is made. */
export function previewForm(ports: Ports, opening: Opening): Result<FormPlan, Refusal> {
  const book = openBook(ports, needs);
  const decided = decideOpening(book, opening);
  if (!decided.ok) return decided;
  const { number, dates, place, offer, fees } = decided.value;
  const titles = uniqueTitles(offer, book.settings);
  const sale: Sale = {
    number,
    state: 'preparing',
    ...dates,
    place,
    form: null,
    answersSheet: null,
    answersRead: 0,
    entries: null,
    terms: { fees, place },
    areFeesLost: false,
  };
  const asked = offer.map((product) => ({
    ...product,
    question: isAsked(product, book.settings) ? (titles.get(product.ref) ?? '') : '',
  }));
  return ok(formPlan(occasionOf(book, sale), asked, book.settings, book.words().form));
}
