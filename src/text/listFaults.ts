import type { ListFaultCode } from '../domain/listFault';
import type { Locale } from '../domain/locale';
import type { ProblemCode } from '../domain/problem';
import { unbreakable } from './format';
import { problemText } from './problems';

interface Fault {
  readonly code: ListFaultCode | ProblemCode;
  readonly read: string;
  readonly detail?: string;
}

type Sentence = (read: string, detail: string) => string;

/** What was read in a pasted list and what is expected; line and column are said beside. */
const french: Readonly<Record<ListFaultCode, Sentence>> = {
  tooManyLines: (read, most) =>
    `La liste a ${read} lignes ; au plus ${most} à la fois. Collez-la en plusieurs morceaux.`,
  columnUnsure: (read) => `Une seule de ces colonnes peut servir : ${read}. Dites laquelle.`,
  netPrices: () =>
    'Les prix de cette liste sont hors taxes ; attendu : ce que paie l’acheteur, TTC.',
  noColumn: (_, field) =>
    field === 'price'
      ? 'Dites quelle colonne est le prix.'
      : 'Dites quelle colonne est le nom du produit.',
  formula: (read) => `« ${read} » commence comme une formule ; attendu : du texte.`,
  markup: (read) =>
    `« ${read} » contient du code de page web ; copiez le tableau tel qu’il s’affiche.`,
  tooLong: (read) => `« ${read} » est trop long pour une cellule de catalogue.`,
  otherSeparator: (read) =>
    `« ${read} » n’est pas découpé comme les autres lignes : séparez le produit, le conditionnement et le prix.`,
  packagingUnread: (read) =>
    `« ${read} » ne dit pas sûrement ce que contient une pièce ; attendu : 500 g, 6 × 33 cl, boîte de 6, la botte.`,
  fraction: (read) =>
    `« ${read} » peut être une fraction, une date ou un calibre ; attendu : 500 g, ou 0,5 kg.`,
  netPrice: (read) => `« ${read} » est hors taxes ; attendu : ce que paie l’acheteur, TTC.`,
  pricedByMeasure: (read) =>
    `« ${read} » est un prix au poids, mais la pièce en contient une autre quantité ; attendu : le prix d’une pièce.`,
  severalPrices: (read, line) =>
    `« ${read} » : le même produit a un autre prix à la ligne ${line}. Gardez le bon.`,
  otherPrice: (read, price) =>
    `« ${read} » : ce produit est déjà dans l’onglet Produits à ${price} €. Son prix se change là-bas.`,
  severalNames: (read) => `« ${read} » : lequel est le nom ? Attendu : nom, e-mail, téléphone.`,
  nameMissing: () => 'Il manque le nom du producteur.',
  severalEmails: (read) => `« ${read} » : attendu une seule adresse.`,
  emailTaken: (read, owner) => `« ${read} » est déjà l’adresse de ${owner}.`,
  otherEmail: (read, email) =>
    `« ${read} » : ce producteur a déjà l’adresse ${email}. Elle se change dans l’onglet Producteurs.`,
  changedMeanwhile: (read) =>
    `Quelqu’un a écrit « ${read} » dans l’onglet entre-temps : rien n’a été remplacé.`,
};

const english: typeof french = {
  tooManyLines: (read, most) =>
    `The list has ${read} lines; at most ${most} at a time. Paste it in several parts.`,
  columnUnsure: (read) => `Only one of these columns can be meant: ${read}. Say which.`,
  netPrices: () => 'The prices of this list are without VAT; expected: what the buyer pays.',
  noColumn: (_, field) =>
    field === 'price'
      ? 'Say which column is the price.'
      : 'Say which column is the product’s name.',
  formula: (read) => `“${read}” begins like a formula; expected: text.`,
  markup: (read) => `“${read}” holds the code of a web page; copy the table as it is shown.`,
  tooLong: (read) => `“${read}” is too long for a cell of the catalogue.`,
  otherSeparator: (read) =>
    `“${read}” is not parted like the other lines: part the product, the packaging and the price.`,
  packagingUnread: (read) =>
    `“${read}” does not surely say what a piece holds; expected: 500 g, 6 × 33 cl, box of 6, bunch.`,
  fraction: (read) => `“${read}” may be a fraction, a date or a size; expected: 500 g, or 0.5 kg.`,
  netPrice: (read) => `“${read}” is without VAT; expected: what the buyer pays.`,
  pricedByMeasure: (read) =>
    `“${read}” is a price by weight, but a piece holds another quantity; expected: the price of a piece.`,
  severalPrices: (read, line) =>
    `“${read}”: the same product has another price on line ${line}. Keep the right one.`,
  otherPrice: (read, price) =>
    `“${read}”: this product is in the Products tab already, at €${price}. Its price is changed there.`,
  severalNames: (read) => `“${read}”: which is the name? Expected: name, e-mail, phone.`,
  nameMissing: () => 'The producer’s name is missing.',
  severalEmails: (read) => `“${read}”: one address is expected.`,
  emailTaken: (read, owner) => `“${read}” is the address of ${owner} already.`,
  otherEmail: (read, email) =>
    `“${read}”: this producer has the address ${email} already. It is changed in the Producers tab.`,
  changedMeanwhile: (read) =>
    `Somebody wrote “${read}” in the tab meanwhile: nothing was replaced.`,
};

const SHOWN = 60;
const isOfLists = (code: Fault['code']): code is ListFaultCode => code in french;

export function listFaultText({ code, read, detail = '' }: Fault, locale: Locale): string {
  if (!isOfLists(code)) return problemText({ code, tab: '', read, detail }, locale);
  const short = read.length > SHOWN ? `${read.slice(0, SHOWN - 1)}…` : read;
  const words = locale === 'fr' ? french : english;
  const sentence = words[code](short, detail);
  return locale === 'fr' ? unbreakable(sentence) : sentence;
}
