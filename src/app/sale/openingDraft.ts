import type { OfferedProduct } from '../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import type { CycleDates } from '../../domain/sale/cycle';
import { holidayName } from '../../domain/sale/holidays';
import { isInPreparation } from '../../domain/sale/transitions';
import { proposedDates } from '../../domain/settings/proposedDates';
import type { Problem } from '../../domain/values/problem';
import { ok, type Result } from '../../domain/values/result';
import { addDays, type Day, instant, localTime, toMinute } from '../../domain/values/time';
import { readCatalogue } from '../../tabs/readCatalogue';
import { detailProblems } from '../../tabs/telling/detailProblems';
import { questionTitle } from '../../text/form/form';
import { holidayText, type PriceChange, type SaleBefore } from '../../text/results/preview';
import { count } from '../../text/values/quantities';
import { titleAmong } from '../../text/values/titleAmong';
import { type AskedPrice, askedPrices, keptBack } from '../catalogue/askedPrices';
import { aboutProducers } from '../catalogue/tells';
import { shownStock } from '../catalogue/typedStocks';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { FormPlan } from '../kernel/services/formPort';
import { accountLack, producersLacking, type Unpayable } from '../money/paymentDetails';
import { formPlan, uniqueTitles } from '../orders/formPlan';
import { type Forecast, mailsToCome, troubleAhead } from '../outbox/forecast';
import { peopleToTell } from '../people/subscribers';
import { countedQuantity, offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { outboxColumns, type ReadsOutbox } from '../records/outboxRows';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { byProducer, isAsked, pricedOffer, producersWithoutEmail } from './changing/offerRow';
import { changesSince } from './next/changedSince';
import type { Opening } from './next/opening';
import { decideOpening, refusedNow } from './openCycle';
import { overlapOf } from './preview';

const needs = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers'],
  rows: ['baskets'],
  columns: { outbox: outboxColumns },
});

const MUST_TELL = ['ingredients', 'allergens'] as const;
const HOLIDAYS_AHEAD = 180;

export interface DraftProduct {
  readonly ref: string;
  readonly producer: string;
  readonly title: string;
  /** As the form will say it. */
  readonly label: string;
  /** As Produits has it, in pieces, kilos or litres; null: on demand. */
  readonly stock: number | null;
  /** Of what is sold loose: its stock is in kilos or litres. */
  readonly dimension?: 'mass' | 'volume';
  /** What the last sale had of it and what of that was sold; absent where it did not sell it. */
  readonly before?: { readonly stock: string | null; readonly sold: string };
  /** Produits leaves it out of the next sale, unless it is ticked. */
  readonly isKeptBack?: true;
  readonly category: string;
  /** What food sold at a distance must tell and this does not, of what others of the drive tell. */
  readonly lacks: readonly ('ingredients' | 'allergens')[];
  /** A price that can hardly be meant, in cents, and what may be. */
  readonly asks?: Pick<AskedPrice, 'price' | 'line' | 'shown'>;
  /** What it tells and cannot be made out. */
  readonly doubts: readonly Problem[];
}

/** What the next sale would be, for the dialog that opens it. */
export interface OpeningDraft
  extends Pick<Sale, 'number' | 'opensAt' | 'closesAt' | 'pickupStart' | 'pickupEnd' | 'place'>,
    SaleBefore {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly now: number;
  /** A preparation that was cut off only goes on. */
  readonly goesOn: boolean;
  readonly products: readonly DraftProduct[];
  /** Rows of Produits that cannot be sold as they stand. */
  readonly unsold: number;
  /** Producers without an address: what is theirs must be left out. */
  readonly silent: readonly string[];
  /** Of stocks the page tells by itself, as they are typed. */
  readonly changes: readonly PriceChange[];
  /** Payments are followed, and nothing says to what account. */
  readonly accountLack?: 'iban' | 'holder';
  /** Where each producer is paid: those whose buyers are not told how. */
  readonly lacking?: Unpayable;
  /** Of sales that repeat: this one opens at its hour. */
  readonly opensItself?: true;
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  readonly mails: {
    readonly announcements: number;
    readonly quota: number;
    /** Where the quota makes some leave late. */
    readonly forecast: Forecast | null;
  };
}

export function draftOpening(ports: Ports): Result<OpeningDraft, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const latest = saleOf(snapshot);
  const { language } = snapshot.settings;
  const { zone } = snapshot.place;
  const common = { language, zone, now: snapshot.now, holidays: holidaysAhead(snapshot) };
  const nothing = { products: [], unsold: 0, silent: [], changes: [] };
  if (latest && isInPreparation(latest.state))
    return ok({
      ...common,
      ...latest,
      ...nothing,
      goesOn: true,
      mails: mailsOf(ports, snapshot, latest),
    });
  const refused = refusedNow(snapshot);
  if (refused) return { ok: false, error: refused };
  const { products } = readCatalogue(snapshot.tabs.products, snapshot.tabs.producers);
  if (products.length === 0) return { ok: false, error: { code: 'noProduct' } };
  const next = proposedDates(snapshot.settings, snapshot.now, zone, latest);
  const { closesAt, pickupStart, pickupEnd } = next;
  // One whose hour has passed opens at once.
  const opensAt = instant(Math.max(next.opensAt, toMinute(snapshot.now)));
  const dates = { opensAt, closesAt, pickupStart, pickupEnd };
  const { settings } = snapshot;
  const { place } = settings;
  const priced = pricedOffer(snapshot, byProducer(products), dates, place);
  if (!priced.ok) return priced;
  const { offer } = priced.value;
  const lack = accountLack(snapshot);
  const lacking = producersLacking(
    snapshot,
    offer.map(({ producer }) => producer),
  );
  return ok({
    ...common,
    ...dates,
    number: (latest?.number ?? 0) + 1,
    place,
    goesOn: false,
    products: draftProducts(snapshot, offer),
    unsold: snapshot.tabs.products.rows.length - products.length,
    silent: producersWithoutEmail(snapshot, offer),
    changes: changesSince(ports, snapshot, offer).filter(({ kind }) => kind !== 'stock'),
    ...overlapOf(ports, snapshot),
    ...(lack ? { accountLack: lack } : {}),
    ...(lacking.iban.length + lacking.holder.length > 0 ? { lacking } : {}),
    ...(settings.repeat && settings.opensItself === 'yes' ? { opensItself: true } : {}),
    mails: mailsOf(ports, snapshot, dates),
  });
}

function draftProducts(
  snapshot: Snapshot<typeof needs>,
  offer: readonly OfferedProduct[],
): OpeningDraft['products'] {
  const { language } = snapshot.settings;
  const { products, producers } = snapshot.tabs;
  const written = new Map(products.rows.map((row) => [row.values.ref, row]));
  const mustTell = MUST_TELL.filter((kind) => products.columns.has(kind));
  const doubts = detailProblems(products, producers, snapshot.place.locale);
  const before = lastTime(snapshot);
  const out = keptBack(snapshot);
  const asks = new Map(askedPrices(snapshot, offer).map(({ ref, ...one }) => [ref, one]));
  return offer.map((product) => ({
    ref: product.ref,
    producer: product.producer,
    title: titleAmong(product, offer, language),
    label: questionTitle(product, language),
    stock: shownStock(product),
    ...(isOrderedByMeasure(product) && product.content.dimension !== 'piece'
      ? { dimension: product.content.dimension }
      : {}),
    ...(out.has(product.ref) ? { isKeptBack: true as const } : {}),
    category: product.category,
    lacks: mustTell.filter((kind) => !written.get(product.ref)?.values[kind]),
    doubts: doubts.filter(({ row }) => row === (written.get(product.ref)?.at ?? 0) + 1),
    ...askedOf(asks.get(product.ref)),
    ...before(product),
  }));
}

const askedOf = (asked: Omit<AskedPrice, 'ref'> | undefined): Pick<DraftProduct, 'asks'> =>
  asked ? { asks: { price: asked.price, line: asked.line, shown: asked.shown } } : {};

/** What the last sale had of a product, as its tab still says. */
function lastTime({ tabs, settings }: Reads<'offer'>) {
  const { language } = settings;
  const last = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  const shown = new Map(tabs.offer.rows.map(({ at, values }) => [at, values.served ?? 0]));
  return (product: OfferedProduct): Pick<DraftProduct, 'before'> => {
    const former = last.get(product.ref);
    if (!former) return {};
    const { stock, row } = former;
    const said = (quantity: number): string => count(product, quantity, language);
    return {
      before: {
        stock: stock === undefined ? null : said(stock),
        sold: said(countedQuantity(product, shown.get(row) ?? 0)),
      },
    };
  };
}

function mailsOf(
  ports: Ports,
  snapshot: Reads<'buyers' | 'sales'> & ReadsOutbox,
  dates: CycleDates,
): OpeningDraft['mails'] {
  const announcements = peopleToTell(ports, snapshot).length;
  const quota = ports.mailer.remaining();
  const dueAt = instant(Math.max(snapshot.now, dates.opensAt));
  const more = mailsToCome('announcement', announcements, dueAt, dates);
  return { announcements, quota, forecast: troubleAhead(snapshot, quota, more) };
}

function holidaysAhead({ now, place }: Reads): OpeningDraft['holidays'] {
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
  const snapshot = readDrive(ports, needs, 'latest');
  const plan = decideOpening(snapshot, opening);
  if (!plan.ok) return plan;
  const { number, dates, place, offer, fees } = plan.value;
  const titles = uniqueTitles(offer, snapshot.settings);
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
    question: isAsked(product, snapshot.settings) ? (titles.get(product.ref) ?? '') : '',
  }));
  const abouts = aboutProducers(snapshot);
  return ok(formPlan(occasionOf(snapshot, sale), asked, snapshot.settings, abouts));
}
