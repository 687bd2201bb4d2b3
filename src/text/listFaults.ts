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
  notText: (read) =>
    `« ${read} » est trop long, ou ressemble à une formule ou à une page web ; attendu : du texte.`,
  oneOfEach: (read) => `« ${read} » ; attendu : un nom, une adresse e-mail, un téléphone.`,
  otherSeparator: (read) =>
    `« ${read} » n’est pas découpé comme les autres lignes : séparez le produit, le conditionnement et le prix.`,
  packagingUnread: (read) =>
    `« ${read} » ne dit pas sûrement ce que contient une pièce ; attendu : 500 g, 6 × 33 cl, boîte de 6, la botte. Une fraction peut être une date : 0,5 kg.`,
  netPrice: (read) => `« ${read} » est hors taxes ; attendu : ce que paie l’acheteur, TTC.`,
  pricedByMeasure: (read) =>
    `« ${read} » est un prix au poids, mais la pièce en contient une autre quantité ; attendu : le prix d’une pièce.`,
  severalPrices: (read, line) =>
    `« ${read} » : le même produit a un autre prix à la ligne ${line}. Gardez le bon.`,
  otherPrice: (read, price) =>
    `« ${read} » : ce produit est déjà dans l’onglet Produits à ${price} €. Son prix se change là-bas.`,
  emailTaken: (read, owner) => `« ${read} » est déjà l’adresse de ${owner}.`,
  otherEmail: (read, email) =>
    `« ${read} » : ce producteur a déjà l’adresse ${email}. Elle se change dans l’onglet Producteurs.`,
  changedMeanwhile: (read) =>
    `Quelqu’un a écrit « ${read} » dans l’onglet entre-temps : rien n’a été remplacé.`,
};

const english: typeof french = {
  notText: (read) =>
    `“${read}” is too long, or looks like a formula or a web page; expected: text.`,
  oneOfEach: (read) => `“${read}”; expected: one name, one e-mail address, one phone number.`,
  otherSeparator: (read) =>
    `“${read}” is not parted like the other lines: part the product, the packaging and the price.`,
  packagingUnread: (read) =>
    `“${read}” does not surely say what a piece holds; expected: 500 g, 6 × 33 cl, box of 6, bunch. A fraction may be a date: 0.5 kg.`,
  netPrice: (read) => `“${read}” is without VAT; expected: what the buyer pays.`,
  pricedByMeasure: (read) =>
    `“${read}” is a price by weight, but a piece holds another quantity; expected: the price of a piece.`,
  severalPrices: (read, line) =>
    `“${read}”: the same product has another price on line ${line}. Keep the right one.`,
  otherPrice: (read, price) =>
    `“${read}”: this product is in the Products tab already, at €${price}. Its price is changed there.`,
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
