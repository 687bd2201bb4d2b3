import {
  lineAmount,
  type OfferedProduct,
  pricedPer,
  shelfPrice,
} from '../../domain/catalogue/product';
import { isOrderedByMeasure, type SaleKind } from '../../domain/catalogue/saleKind';
import type { Locale } from '../../domain/values/locale';
import { localTime } from '../../domain/values/time';
import type { Occasion } from '../mails/mailDetails';
import { date, moment, span } from '../values/dates';
import { detailParts } from '../values/detailParts';
import { euros, filled, NBSP } from '../values/format';
import { wordsIn } from '../values/pairs';
import { paragraphs, plain } from '../values/plain';
import { count, isInTitle, measure, shelfLabel, titled, unitPrice } from '../values/quantities';
import { formLines } from './formLines';

const pickupDay = ({ drive, sale }: Occasion): string =>
  date(localTime(sale.pickupStart, drive.zone).day, drive.locale);

const when = ({ drive, sale }: Occasion): string =>
  span(sale.pickupStart, sale.pickupEnd, drive.zone, drive.locale);

export const formTitle = (occasion: Occasion): string => {
  const { name, locale } = occasion.drive;
  return filled(formLines.title, locale, plain(name), pickupDay(occasion));
};

export function formDescription({ drive, sale }: Occasion): string {
  const { locale, zone, instructions } = drive;
  const place = plain(sale.place, 300);
  return [
    filled(formLines.until, locale, moment(sale.closesAt, zone, locale)),
    filled(formLines.pickup, locale, when({ drive, sale }) + (place ? `, ${place}` : '')),
    filled(formLines.howTo, locale),
    filled(formLines.replaces, locale),
    ...(instructions ? [paragraphs(instructions)] : []),
  ].join('\n\n');
}

/** For who comes once orders are closed. */
export const closedMessage = (occasion: Occasion): string =>
  filled(formLines.closed, occasion.drive.locale, pickupDay(occasion));

/** For who comes to a sale that is not held. */
export const calledOffMessage = (occasion: Occasion): string =>
  filled(formLines.calledOff, occasion.drive.locale, pickupDay(occasion));

export const notYetMessage = ({ drive: { locale, zone }, sale }: Occasion): string =>
  filled(formLines.notYet, locale, moment(sale.opensAt, zone, locale));

/** What a past sale's form says once the next one is open. */
export const movedMessage = (locale: Locale, link: string): string =>
  filled(formLines.moved, locale, link);

/** Name, packaging and price of a product: its question in the form. */
export function questionTitle(product: OfferedProduct, locale: Locale): string {
  const { title, packaging, shownPrice } = product;
  const name = plain(titled(title, packaging), 180);
  return `${name} – ${unitPrice(shownPrice, pricedPer(product), locale)}`;
}

/** As `questionTitle` writes them: known though its product is not. */
export const isProductQuestion = (title: string): boolean =>
  title.includes(' – ') && title.includes('€');

const helps = {
  soldOut: { fr: 'Épuisé pour cette vente', en: 'Sold out for this sale' },
  left: {
    fr: (left: string) => `reste ${left}`,
    en: (left: string) => `${left} left`,
  },
  corrected: {
    fr: (price: string) => `Prix corrigé${NBSP}: ${price}`,
    en: (price: string) => `Corrected price: ${price}`,
  },
  byWeight: {
    fr: (weight: string, estimate: string) =>
      `environ ${weight} pièce, soit environ ${estimate}${NBSP}; le montant exact vient à la pesée`,
    en: (weight: string, estimate: string) =>
      `about ${weight} each, about ${estimate}; the exact amount comes when weighed`,
  },
  deposit: {
    fr: (deposit: string) => `consigne ${deposit} en plus, par pièce`,
    en: (deposit: string) => `plus ${deposit} deposit each`,
  },
};

/** What a title’s price leaves to say. */
const priceParts: Readonly<
  Record<SaleKind, (product: OfferedProduct, locale: Locale) => readonly string[]>
> = {
  piece: (product, locale) => {
    const label = shelfPrice(product, product.shownPrice);
    return label ? [shelfLabel(label, locale)] : [];
  },
  weight: (product, locale) => {
    const estimate = euros(lineAmount(product.shownPrice, product, 1), locale);
    return [helps.byWeight[locale](measure(product.content, locale), estimate)];
  },
  loose: () => [],
};

/** Under the question: how the stock stands (or how much is left), price per kilo or litre, estimate. */
export function questionHelp(
  product: OfferedProduct,
  locale: Locale,
  stock: 'soldOut' | number | null,
  /** A question keeps its title, by which its answers are known. */
  shown = '',
): string {
  const words = wordsIn(helps, locale);
  const parts: string[] =
    typeof stock === 'number'
      ? [words.left(count(product, stock, locale))]
      : stock === null
        ? []
        : [words[stock]];
  const { sale, shownPrice } = product;
  const price = unitPrice(shownPrice, pricedPer(product), locale);
  if (shown && !isInTitle(shown, price)) parts.push(words.corrected(price));
  parts.push(...priceParts[sale](product, locale));
  if (product.deposit !== undefined && !isOrderedByMeasure(product)) {
    parts.push(words.deposit(euros(product.deposit, locale)));
  }
  if (product.details) parts.push(...detailParts(product.details, locale));
  return parts.join(' · ');
}
