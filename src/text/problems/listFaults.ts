import type { ListFaultCode, TypedFault } from '../../domain/catalogue/listFault';
import type { Locale, Named } from '../../domain/values/locale';
import type { ProblemCode } from '../../domain/values/problem';
import { filled } from '../values/format';
import { problemText, shortened } from './sentences';

/** What was read in a pasted list and what is expected; line and column are said beside. */
const sentences: Readonly<Record<ListFaultCode, Named>> = {
  notText: {
    fr: '« {0} » est trop long, ou ressemble à une formule ou à une page web ; attendu : du texte.',
    en: '“{0}” is too long, or looks like a formula or a web page; expected: text.',
  },
  oneOfEach: {
    fr: '« {0} » ; attendu : un nom, une adresse e-mail, un téléphone.',
    en: '“{0}”; expected: one name, one e-mail address, one phone number.',
  },
  otherSeparator: {
    fr: '« {0} » n’est pas découpé comme les autres lignes : séparez le produit, le conditionnement et le prix.',
    en: '“{0}” is not parted like the other lines: part the product, the packaging and the price.',
  },
  packagingUnread: {
    fr: '« {0} » ne dit pas sûrement ce que contient une pièce ; attendu : 500 g, 6 × 33 cl, boîte de 6, la botte. Une fraction peut être une date : 0,5 kg.',
    en: '“{0}” does not surely say what a piece holds; expected: 500 g, 6 × 33 cl, box of 6, bunch. A fraction may be a date: 0.5 kg.',
  },
  perUnread: {
    fr: '« {0} » ne dit pas sûrement ce que l’on a pour ce prix ; attendu : le prix d’une pièce, d’un kilo ou d’un litre.',
    en: '“{0}” does not surely say what that price buys; expected: the price of a piece, a kilo or a litre.',
  },
  columnUnread: {
    fr: '« {0} » est dans une colonne qui n’est pas lue. Dites ce qu’elle contient, ou « ne pas lire », à « Ce que dit chaque colonne ».',
    en: '“{0}” stands in a column that is not read. Say what it holds, or “do not read”, under “What each column says”.',
  },
  headingUnsure: {
    fr: 'Sous « {0} » : est-ce un producteur, une catégorie, ou rien ? Dites-le à « Les lignes de titre sont », ou corrigez la ligne.',
    en: 'Under “{0}”: a producer, a category, or nothing? Say so under “Heading lines are”, or mend the line.',
  },
  tooLong: {
    fr: 'La liste a {0} caractères ; au plus {1} à la fois. Collez-la en plusieurs morceaux.',
    en: 'The list has {0} characters; at most {1} at a time. Paste it in several parts.',
  },
  tooManyLines: {
    fr: 'La liste a {0} lignes ; au plus {1} à la fois. Collez-la en plusieurs morceaux.',
    en: 'The list has {0} lines; at most {1} at a time. Paste it in several parts.',
  },
  netPrice: {
    fr: '« {0} » est hors taxes ; attendu : ce que paie l’acheteur, TTC.',
    en: '“{0}” is without VAT; expected: what the buyer pays.',
  },
  disagrees: {
    fr: '« {0} » et « {1} » ne disent pas la même chose ; attendu : le prix de ce qui est vendu.',
    en: '“{0}” and “{1}” do not say the same; expected: the price of what is sold.',
  },
  whichProduct: {
    fr: '« {0} » : plusieurs lignes de Produits contiennent autant ; écrivez le même conditionnement que la bonne.',
    en: '“{0}”: several rows of Products hold as much; write the packaging as the right one has it.',
  },
  aboveHeader: {
    fr: '« {0} », au-dessus des en-têtes : si c’est un produit, corrigez la ligne.',
    en: '“{0}” stands above the headers; if it is a product, mend the line.',
  },
  soldOut: {
    fr: '« {0} » : épuisé ? Gardez le nom seul, et 0 en stock.',
    en: '“{0}”: sold out? Keep the name alone, and 0 in stock.',
  },
  severalPrices: {
    fr: '« {0} » : le même produit a un autre prix à la ligne {1}. Gardez le bon.',
    en: '“{0}”: the same product has another price on line {1}. Keep the right one.',
  },
  twoPrices: {
    fr: '« {0} » dit plusieurs prix ; gardez celui d’une pièce, d’un kilo ou d’un litre.',
    en: '“{0}” says several prices; keep that of a piece, a kilo or a litre.',
  },
  priceUnlikely: {
    fr: '« {0} » : est-ce {1} ?',
    en: '“{0}”: is it {1}?',
  },
  priceStrange: {
    fr: '« {0} » : est-ce bien ce prix ?',
    en: '“{0}”: is that the right price?',
  },
  packOrPiece: {
    fr: '« {0} » : est-ce le prix du tout, ou d’un seul, d’un kilo ou d’un litre (le tout ferait {1}) ? Écrivez le prix du tout.',
    en: '“{0}”: the price of all of it, or of one, of a kilo or a litre (all of it would be {1})? Write the price of all of it.',
  },
  priceWords: {
    fr: '« {0} » : « {1} » parle du prix ou de la quantité. Gardez le nom seul, et dites le reste dans le prix ou le conditionnement.',
    en: '“{0}”: “{1}” is about the price or the quantity. Keep the name alone, and say the rest in the price or the packaging.',
  },
  priceUnsure: {
    fr: '« {0} » ne dit pas sûrement le prix ; attendu : un montant en euros comme 3,50.',
    en: '“{0}” does not surely say the price; expected: an amount in euros such as 3.50.',
  },
  unitUnsaid: {
    fr: '« {0} » : ce prix est-il celui d’un kilo, d’une pièce, de six ? Écrivez le conditionnement : kg, la pièce, boîte de 6, 500 g.',
    en: '“{0}”: is this the price of a kilo, of a piece, of six? Write the packaging: kg, piece, box of 6, 500 g.',
  },
  numberUnsure: {
    fr: '« {0} » : que compte ce nombre ? Écrivez-le en conditionnement : lot de 3, 500 g.',
    en: '“{0}”: what does this number count? Write it as packaging: pack of 3, 500 g.',
  },
  notGoods: {
    fr: '« {0} » ne ressemble pas à un produit. Si c’en est un, corrigez la ligne.',
    en: '“{0}” does not look like a product. If it is one, mend the line.',
  },
  producerAbove: {
    fr: 'La cellule est vide : est-ce « {0} », comme au-dessus ?',
    en: 'The cell is blank: is it “{0}”, as above?',
  },
  besideUnsure: {
    fr: '« {0} » : plusieurs produits ou producteurs semblent se suivre sur la ligne ; gardez-en un.',
    en: '“{0}”: several products or producers seem to stand on the line; keep one.',
  },
  otherPrice: { fr: 'prix {0} au lieu de {1}', en: 'price {0} instead of {1}' },
  otherStock: { fr: 'stock {0} au lieu de {1}', en: 'stock {0} instead of {1}' },
  emailTaken: {
    fr: '« {0} » est déjà l’adresse de {1}.',
    en: '“{0}” is the address of {1} already.',
  },
  otherEmail: {
    fr: '« {0} » : ce producteur a déjà l’adresse {1}. Elle se change dans l’onglet Producteurs.',
    en: '“{0}”: this producer has the address {1} already. It is changed in the Producers tab.',
  },
  changedMeanwhile: {
    fr: 'Quelqu’un a écrit « {0} » dans l’onglet entre-temps : rien n’a été remplacé.',
    en: 'Somebody wrote “{0}” in the tab meanwhile: nothing was replaced.',
  },
};

const isOfLists = (code: TypedFault['code']): code is ListFaultCode => code in sentences;

export const listFaultText = (
  { code, read, detail = '' }: TypedFault,
  locale: Locale,
  /** What other pages meet besides, by code. */
  further: Partial<Record<ProblemCode, Named>> = {},
): string =>
  isOfLists(code)
    ? filled(sentences[code], locale, shortened(read), detail)
    : problemText({ code, tab: '', read, detail }, locale, {}, further);
