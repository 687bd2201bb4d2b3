import { pricedPer } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { Cents } from '../../domain/values/money';
import { shortSentence } from '../problems/reason';
import { casesText } from '../values/caseProgress';
import { detailsAtPickup } from '../values/detailParts';
import { euros, labelled, semicolon } from '../values/format';
import { wordsIn } from '../values/pairs';
import { plain } from '../values/plain';
import { measure, quantity, type Sold, titled, unitPrice } from '../values/quantities';
import { quantityInCases } from '../values/wholeCases';
import type { BuyerLine, DriveDetails, ProducerBasket, ProducerLine } from './mailDetails';
import { phrases } from './phrases';

const cleaned = <T extends Sold>(sold: T): T => ({ ...sold, packaging: plain(sold.packaging, 60) });

export const money = (cents: Cents, estimated: boolean, { locale }: DriveDetails): string =>
  (estimated ? phrases.about[locale] : '') + euros(cents, locale);

const served = (line: BuyerLine, drive: DriveDetails): string => {
  const { each, makes } = wordsIn(phrases, drive.locale);
  const what = quantity(line, line.served, drive.locale);
  const amount = money(line.amount, line.estimated, drive);
  if (!isPricedByMeasure(line) && line.served === 1) return `${what}, ${amount}`;
  const price = unitPrice(line.price, pricedPer(line), drive.locale);
  return `${what}${each}${price}${makes}${amount}`;
};

const buyerLine = (typed: BuyerLine, drive: DriveDetails, isOpen: boolean): string => {
  const line = cleaned(typed);
  const title = plain(line.title);
  const first =
    line.served === 0
      ? `– ${isPricedByMeasure(line) ? title : titled(title, line.packaging)}`
      : `– ${title}${phrases.colon[drive.locale]}${served(line, drive)}`;
  const { reason, details, cases } = line;
  const { locale } = drive;
  const below = [
    line.served > 0 && details && detailsAtPickup(details, locale),
    isOpen &&
      line.served > 0 &&
      cases &&
      labelled(casesText(line, 0, locale), phrases.mayChange[locale], locale),
    reason && shortSentence({ sold: line, ...line, reason }, drive.zone, locale),
  ];
  return [first, ...below.filter(Boolean)].join('\n  ');
};

/** One item a line; what was short says why below it, what comes by cases that it may change while orders are open. */
export const buyerLines = (
  lines: readonly BuyerLine[],
  drive: DriveDetails,
  isOpen = false,
): string => lines.map((line) => buyerLine(line, drive, isOpen)).join('\n');

/** « – Ferme du Bez : 2,20 € »: who gives back how much. */
export const owedLines = (
  owed: readonly { readonly producer: string; readonly amount: Cents }[],
  locale: DriveDetails['locale'],
): string =>
  owed
    .map(({ producer, amount }) =>
      labelled(`– ${plain(producer, 60)}`, euros(amount, locale), locale),
    )
    .join('\n');

const isCountedAlready = ({ total, quantity: pieces }: ProducerLine): boolean =>
  total.dimension === 'piece' && total.amount === pieces;

const producerLine = (typed: ProducerLine, drive: DriveDetails): string => {
  const { colon, makes } = wordsIn(phrases, drive.locale);
  const line = cleaned(typed);
  const what = quantityInCases(line, line.quantity, drive.locale);
  const isTotalSaid = isPricedByMeasure(line) || isCountedAlready(line);
  const total = isTotalSaid ? '' : `${makes}${measure(line.total, drive.locale)}`;
  const amount = money(line.amount, line.estimated, drive);
  return `– ${plain(line.title)} (${plain(line.ref, 30)})${colon}${what}${total}, ${amount}`;
};

/** Units and kilos side by side: « 12 × 250 g, soit 3 kg ». */
export const producerLines = (lines: readonly ProducerLine[], drive: DriveDetails): string =>
  lines.map((line) => producerLine(line, drive)).join('\n');

/** « – Panier 12, Élise Marchal : Tomme 2 × 250 g ; Faisselle 1 pièce ». */
export const basketLines = (baskets: readonly ProducerBasket[], drive: DriveDetails): string => {
  const { colon, basket: basketWord } = wordsIn(phrases, drive.locale);
  return baskets
    .map(({ basket, name, lines }) => {
      const items = lines.map(cleaned).map((line) => {
        return `${plain(line.title)} ${quantity(line, line.quantity, drive.locale)}`;
      });
      const whose = `${basketWord} ${basket}, ${plain(name, 60)}`;
      return `– ${whose}${colon}${items.join(`${semicolon[drive.locale]} `)}`;
    })
    .join('\n');
};
