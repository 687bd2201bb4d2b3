import type { OfferedProduct } from '../../domain/catalogue/product';
import { isOrderedByMeasure } from '../../domain/catalogue/saleKind';
import type { CycleDates } from '../../domain/sale/cycle';
import { holidayName } from '../../domain/sale/holidays';
import { isInPreparation } from '../../domain/sale/transitions';
import { proposedDates } from '../../domain/settings/proposedDates';
import { fail, ok, type Result } from '../../domain/values/result';
import { instant, localTime, toMinute } from '../../domain/values/time';
import { readCatalogue } from '../../tabs/readCatalogue';
import { questionTitle } from '../../text/form/form';
import { staysCurrentText } from '../../text/mails/comingSale';
import {
  type ProductChange,
  previewOpeningText,
  type Question,
  type SaleBefore,
} from '../../text/results/preview';
import { count } from '../../text/values/quantities';
import { titleAmong } from '../../text/values/titleAmong';
import { type AskedPrice, askedPrices, keptBack } from '../catalogue/askedPrices';
import { shownStock } from '../catalogue/typedStocks';
import type { Ports } from '../kernel/ports';
import { type Reads, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { type Forecast, mailsToCome, troubleAhead } from '../outbox/forecast';
import { peopleToTell } from '../people/subscribers';
import { countedQuantity, offeredOf } from '../records/offer';
import { outboxColumns, type ReadsOutbox } from '../records/outboxRows';
import { type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { byProducer, pricedOffer, producersWithoutEmail } from './changing/offerRow';
import { currentSale, decideOpening, type Opening, refusedNow } from './openCycle';
import { changesSince } from './openingChanges';
import { saidOfLeft } from './settling/leftWaiting';

const needs = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer', 'buyers'],
  rows: ['baskets', 'pickup'],
  columns: { outbox: outboxColumns },
});

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
  /** A price that can hardly be meant, in cents, and what may be. */
  readonly asks?: Pick<AskedPrice, 'price' | 'line' | 'shown'>;
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
  readonly changes: readonly ProductChange[];
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
  const { settings, now, tabs } = snapshot;
  const { language, place } = settings;
  const { zone, locale } = snapshot.place;
  const common = { language, zone, now };
  const nothing = { products: [], unsold: 0, silent: [], changes: [] };
  if (latest && isInPreparation(latest.state)) {
    const mails = mailsOf(ports, snapshot, latest);
    return ok({ ...common, ...latest, ...nothing, goesOn: true, mails });
  }
  const refused = refusedNow(snapshot);
  if (refused) return fail(refused);
  const { products } = readCatalogue(tabs.products, tabs.producers);
  if (products.length === 0) return fail({ code: 'noProduct' });
  const next = proposedDates(settings, now, zone, latest);
  const { closesAt, pickupStart, pickupEnd } = next;
  // One whose hour has passed opens at once.
  const opensAt = instant(Math.max(next.opensAt, toMinute(now)));
  const dates = { opensAt, closesAt, pickupStart, pickupEnd };
  const priced = pricedOffer(snapshot, byProducer(products), dates, place);
  if (!priced.ok) return priced;
  const { offer } = priced.value;
  const changes = changesSince(offeredOf(tabs.offer), offer, locale);
  return ok({
    ...common,
    ...dates,
    ...{ number: (latest?.number ?? 0) + 1, place, goesOn: false },
    products: draftProducts(snapshot, offer),
    unsold: tabs.products.rows.length - products.length,
    silent: producersWithoutEmail(snapshot, offer),
    changes: changes.filter(({ kind }) => kind !== 'stock'),
    ...saleBefore(ports, snapshot),
    mails: mailsOf(ports, snapshot, dates),
  });
}

function draftProducts(
  snapshot: Snapshot<typeof needs>,
  offer: readonly OfferedProduct[],
): OpeningDraft['products'] {
  const { language } = snapshot.settings;
  const out = keptBack(snapshot);
  const asked = new Map(askedPrices(snapshot, offer).map((one) => [one.ref, one]));
  const last = new Map(offeredOf(snapshot.tabs.offer).map((one) => [one.ref, one]));
  const served = new Map(
    snapshot.tabs.offer.rows.map(({ at, values }) => [at, values.served ?? 0]),
  );
  return offer.map((product) => {
    const { ref, producer, content } = product;
    const asks = asked.get(ref);
    const former = last.get(ref);
    const said = (quantity: number): string => count(product, quantity, language);
    return {
      ...{ ref, producer, title: titleAmong(product, offer, language) },
      label: questionTitle(product, language),
      stock: shownStock(product),
      ...(isOrderedByMeasure(product) && content.dimension !== 'piece'
        ? { dimension: content.dimension }
        : {}),
      ...(out.has(ref) ? { isKeptBack: true as const } : {}),
      ...(asks ? { asks: { price: asks.price, line: asks.line, shown: asks.shown } } : {}),
      ...(former
        ? {
            before: {
              stock: former.stock === undefined ? null : said(former.stock),
              sold: said(countedQuantity(product, served.get(former.row) ?? 0)),
            },
          }
        : {}),
    };
  });
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

const previewNeeds = reads({
  whole: ['producers', 'products', 'fees', 'sales', 'offer'],
  rows: ['baskets', 'pickup'],
});

/** What opening would do: dates, products, and what changed since the last sale. Writes nothing. */
export function previewOpening(ports: Ports, opening: Opening): Result<Question, Refusal> {
  const snapshot = readDrive(ports, previewNeeds, 'latest');
  const latest = saleOf(snapshot);
  if (latest && isInPreparation(latest.state))
    return ok(previewOpeningText({ goesOn: latest.number }, snapshot.place));
  const plan = decideOpening(snapshot, opening);
  if (!plan.ok) return plan;
  const { number, dates, place, offer, leftOut } = plan.value;
  const { zone, locale } = snapshot.place;
  const holiday = holidayName(localTime(dates.pickupStart, zone).day);
  const asked = askedPrices(snapshot, offer, opening.sure);
  const details = {
    asked: asked.map(({ line }) => line),
    ...{ number, dates, place, leftOut },
    products: offer.length,
    changes: changesSince(offeredOf(snapshot.tabs.offer), offer, locale),
    ...(holiday ? { holiday } : {}),
    ...saleBefore(ports, snapshot),
  };
  const sure = [...(opening.sure ?? []), ...asked.map(({ ref, price }) => ({ ref, price }))];
  // Réglages may say others by the yes (docs/rules.md P15); none is no place that somebody saw in a field.
  const seen = {
    ...dates,
    ...(place === '' ? {} : { place }),
    ...(sure.length > 0 ? { sure } : {}),
  };
  return ok({
    ...previewOpeningText(details, snapshot.place),
    input: { ...opening, ...seen },
  });
}

/** What becomes of the sale before, for whoever opens the next one. */
function saleBefore(
  ports: Ports,
  snapshot: Reads<'offer' | 'sales' | 'baskets' | 'pickup'>,
): SaleBefore {
  const current = currentSale(snapshot);
  // Of a sale that stays in hand weights come at its pick-up.
  const staysCurrent = current !== undefined && current.number === saleOf(snapshot)?.number;
  return {
    ...(current ? { overlap: staysCurrentText(current, snapshot.place) } : {}),
    ...(staysCurrent ? {} : saidOfLeft(ports, snapshot)),
  };
}
