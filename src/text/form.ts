import type { Locale, Named } from '../domain/locale';
import type { Cents } from '../domain/money';
import { lineAmount, type OfferedProduct, shelfPrice } from '../domain/product';
import { localTime } from '../domain/time';
import { date, moment, span } from './dates';
import { euros, NBSP, unbreakable } from './format';
import type { Occasion } from './mails/facts';
import { paragraphs, plain } from './plain';
import { measure, saysPiece, shelfLabel } from './quantities';

/** The questions about the buyer; their titles are the headers of the form's own tab. */
export const buyerQuestions = {
  email: { fr: 'Adresse e-mail', en: 'E-mail address' },
  name: { fr: 'Prénom et nom', en: 'First and last name' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  comment: { fr: 'Commentaire', en: 'Comment' },
} as const satisfies Record<string, Named>;

export type BuyerQuestion = keyof typeof buyerQuestions;
export const buyerQuestionIds = Object.keys(buyerQuestions) as BuyerQuestion[];

const buyerHelps: Readonly<Record<BuyerQuestion, Named>> = {
  email: {
    fr: 'La confirmation y arrive, avec le total et un lien pour modifier la commande.',
    en: 'The confirmation goes there, with the total and a link to change the order.',
  },
  name: { fr: 'Le panier est préparé à ce nom.', en: 'The basket is packed under this name.' },
  phone: {
    fr: 'En cas d’imprévu le jour du retrait.',
    en: 'In case something comes up on the day.',
  },
  comment: { fr: '', en: '' },
};

export const buyerHelp = (id: BuyerQuestion, locale: Locale): string => buyerHelps[id][locale];

export const aboutYou: Named = { fr: 'Vous', en: 'You' };
export const lastWords: Named = { fr: unbreakable('Un mot pour nous ?'), en: 'Anything to add?' };

const pickupDay = ({ drive, sale }: Occasion): string =>
  date(localTime(sale.pickupStart, drive.zone).day, drive.locale);

export const formTitle = (occasion: Occasion): string => {
  const { drive } = occasion;
  return drive.locale === 'fr'
    ? `${plain(drive.name)} – commande pour le ${pickupDay(occasion)}`
    : `${plain(drive.name)} – order for ${pickupDay(occasion)}`;
};

const when = ({ drive, sale }: Occasion): string =>
  span(sale.pickupStart, sale.pickupEnd, drive.zone, drive.locale);

export function formDescription(occasion: Occasion): string {
  const { drive, sale } = occasion;
  const { locale, zone, instructions } = drive;
  const until = moment(sale.closesAt, zone, locale);
  const place = plain(sale.place, 300);
  const own = instructions ? [paragraphs(instructions)] : [];
  const lines =
    locale === 'fr'
      ? [
          `Commandez jusqu’au ${until}.`,
          `Retrait${NBSP}: ${when(occasion)}${place ? `, ${place}` : ''}.`,
          'Choisissez une quantité pour ce qui vous tente, laissez le reste vide. Le total vous arrive par mail, avec un lien pour modifier ou annuler.',
          ...own,
        ]
      : [
          `Order until ${until}.`,
          `Pick-up: ${when(occasion)}${place ? `, ${place}` : ''}.`,
          'Choose a quantity for what you fancy, leave the rest blank. The total comes by mail, with a link to change or cancel.',
          ...own,
        ];
  return lines.join('\n\n');
}

export const formConfirmation = ({ drive }: Occasion): string =>
  drive.locale === 'fr'
    ? unbreakable(
        'Merci ! Votre commande est bien arrivée. La confirmation part par mail : elle dit ce qui vous est réservé et le total.',
      )
    : 'Thank you! Your order has arrived. A mail will confirm what is kept for you, and the total.';

export const closedMessage = (occasion: Occasion): string =>
  occasion.drive.locale === 'fr'
    ? `Les commandes pour le ${pickupDay(occasion)} sont closes. À la prochaine vente${NBSP}!`
    : `Orders for ${pickupDay(occasion)} are closed. See you at the next sale!`;

export function notYetMessage({ drive, sale }: Occasion): string {
  const { locale, zone } = drive;
  const opens = moment(sale.opensAt, zone, locale);
  return locale === 'fr' ? `Les commandes ouvrent ${opens}.` : `Orders open on ${opens}.`;
}

/** What a past sale's form says once the next one is open. */
export const movedMessage = (locale: Locale, link: string): string =>
  locale === 'fr'
    ? `Cette vente est terminée. La vente en cours est ici${NBSP}: ${link}`
    : `This sale is over. The current one is here: ${link}`;

/** Name, packaging and price of a product: its question in the form. */
export function questionTitle(product: OfferedProduct, locale: Locale): string {
  const { title, packaging, sale, shownPrice } = product;
  const isSaid = saysPiece(packaging) || packaging === '' || sameWords(title, packaging);
  const name = plain(isSaid ? title : `${title}, ${packaging}`, 180);
  return `${name} – ${priceText(product, shownPrice, locale, sale === 'piece')}`;
}

const sameWords = (title: string, packaging: string): boolean =>
  title.toLowerCase().replace(/\s/g, '').includes(packaging.toLowerCase().replace(/\s/g, ''));

const priceText = (
  product: OfferedProduct,
  price: Cents,
  locale: Locale,
  byPiece: boolean,
): string => {
  if (byPiece) return euros(price, locale);
  const unit = product.content.dimension === 'volume' ? 'L' : 'kg';
  return shelfLabel({ price, per: unit }, locale);
};

/** Under the question: price per kilo or litre, estimate, and how the stock stands. */
export function questionHelp(
  product: OfferedProduct,
  locale: Locale,
  isSoldOut: boolean,
  title?: string,
): string {
  const french = locale === 'fr';
  const soldOut = french ? 'Épuisé pour cette vente' : 'Sold out for this sale';
  const parts: string[] = isSoldOut ? [soldOut] : [];
  const { sale, content, shownPrice } = product;
  const price = priceText(product, shownPrice, locale, sale === 'piece');
  // A question keeps its title, by which its answers are known, while the sale is open.
  if (title && !sameWords(title, price))
    parts.push(french ? `Prix corrigé${NBSP}: ${price}` : `Corrected price: ${price}`);
  if (sale === 'weight') {
    const weight = measure(content, locale);
    const estimate = euros(lineAmount(shownPrice, product, 1), locale);
    parts.push(
      french
        ? `environ ${weight} pièce, soit environ ${estimate}${NBSP}; le montant exact vient à la pesée`
        : `about ${weight} each, about ${estimate}; the exact amount comes when weighed`,
    );
  } else if (sale === 'piece') {
    const label = shelfPrice(product, shownPrice);
    if (label) parts.push(shelfLabel(label, locale));
  }
  if (product.deposit !== undefined && sale !== 'loose') {
    const deposit = euros(product.deposit, locale);
    parts.push(french ? `consigne ${deposit} en plus, par pièce` : `plus ${deposit} deposit each`);
  }
  return parts.join(' · ');
}
