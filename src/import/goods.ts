import { folded } from '../domain/values/fold';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** In the singular or the plural. */
const hasWord = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || words.has(word.replace(/[sx]$/, ''));
export const wordsOf = (text: string): string[] => folded(text).match(/[a-z0-9&]+/g) ?? [];

/** What is bought one by one: nothing said is one of it, and « 3 crottins » are three. */
const PIECES = wordSet(
  'salade laitue batavia scarole frisee romaine chou melon pasteque avocat concombre artichaut celeri oeuf crottin picodon ' +
    'pelardon cabecou yaourt pain baguette ficelle brioche croissant fougasse galette pizza quiche tarte tartelette cookie ' +
    'savon bougie panier pigeon caille coquelet caillette plant rosier lettuce cabbage egg loaf bun soap candle',
);
/** What is bought by the kilo as often as by the piece: a bare price does not say which. */
const WEIGHED = wordSet(
  'oeuf eggs tomate carotte pomme poire poireau courgette aubergine oignon echalote haricot pois feve epinard navet betterave ' +
    'patate blette bette rhubarbe brocoli celeri fenouil rutabaga kiwi coing figue mirabelle groseille cassis myrtille ' +
    'clementine orange citron noisette amande pleurote shiitake gingembre curcuma bavette entrecote filet gigot cotelette ' +
    'palette chipolata truite cerise fraise framboise abricot peche nectarine prune raisin courge potimarron potiron ' +
    'butternut endive asperge champignon mache mesclun poivron panais topinambour chataigne noix boeuf veau porc agneau ' +
    'steak roti cote saucisse merguez poulet lapin canard pintade jambon lentille farine tomme comte tomato tomatoes apple ' +
    'pear leek potato potatoes onion beef pork lamb chicken',
);

export const isByPiece = (title: string): boolean => hasWord(PIECES, wordsOf(title)[0] ?? '');
export const isWeighed = (title: string): boolean =>
  wordsOf(title)
    .slice(0, 2)
    .some((word) => hasWord(WEIGHED, word));

/** What a list is parted by. */
const KINDS = wordSet(
  'legume fruit fromage viande volaille charcuterie epicerie boisson cremerie laitier laitage boulangerie patisserie pain vin ' +
    'biere jus miel confiture aromatique aromate conserve cereale legumineuse poisson salaison traiteur surgele biscuiterie ' +
    'oeuf yaourt herbe plant fleur vegetable dairy bakery meat drinks groceries bread honey cheese egg',
);
const BESIDE = wordSet(
  'et de du des d la le les l nos and of produit bio frais fermier local rouge blanc',
);

/** « Légumes », « Produits laitiers », « Vins rouges ». */
export function isKind(name: string): boolean {
  const words = wordsOf(name);
  const isOne = (word: string): boolean => hasWord(KINDS, word);
  return words.some(isOne) && words.every((word) => isOne(word) || hasWord(BESIDE, word));
}

/** What producers are called after, and what they make. */
const TRADES: readonly (readonly [called: RegExp, made: RegExp])[] = [
  [/boulangerie|fournil|patisserie|bakery/, /pain|boulangerie|patisserie|biscuiterie|bread/],
  [/rucher|miellerie/, /miel|honey/],
  [/fromagerie|chevrerie|bergerie|laiterie|dairy/, /fromage|lait|cremerie|yaourt|cheese|dairy/],
  [/brasserie|brewery/, /biere|boisson/],
  [/boucherie/, /viande|volaille|charcuterie|meat/],
  [/verger|orchard/, /fruit|jus|boisson/],
  [/maraicher|jardin|garden/, /legume|herbe|plant|vegetable/],
];

/** « Les fromages » below a bakery's name. */
export function isOfOtherTrade(producer: string, category: string): boolean {
  const own = TRADES.filter(([called]) => called.test(folded(producer)));
  const made = TRADES.filter(([, goods]) => goods.test(folded(category)));
  return own.length > 0 && made.length > 0 && !made.some((trade) => own.includes(trade));
}

/** How farms and shops begin their names. */
const SHOP =
  /(?<!\p{L})(?:fermes?|gaec|earl|scea|domaine|jardins?|vergers?|ruchers?|ch[eè]vrerie|bergerie|fromagerie|boulangerie|fournil|brasserie|moulin|chez|farm)\s(?:(?:de|du|des|la|le|les)\s|[ld]['’])*(\p{L})/giu;

const shopAt = (text: string): number =>
  [...text.matchAll(SHOP)].find(([, next = '']) => next !== next.toLowerCase())?.index ?? -1;

/** « Yaourts de la Ferme du Lac »: somebody's. */
export const namesShop = (text: string): boolean => shopAt(text) >= 0;

const LONGEST_SHOP = 6;
/** « Ferme du Lac », « Les Jardins du Gué »: a name and no more. */
export const isShop = (name: string): boolean =>
  shopAt(name.replace(/^(?:les?|la) /i, '')) === 0 &&
  name.split(' ').length <= LONGEST_SHOP &&
  !/\d/.test(name);

/** Said to a person or about the list, a sum or a charge: no goods. */
const NO_GOODS = wordSet(
  'nous vous je vos votre notre svp merci pensez oubliez rapporter rapportez reservez commandez livraison livree retrait rdv ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche bonjour bonsoir coucou oui non cadeau cadeaux cheque avoir adhesion ' +
    'cotisation don caution minimum forfait we you our your please delivery membership voucher gift shipping',
);
const NO_FIRST = wordSet(
  'frais port consigne supplement remise reduction acompte solde tarif prix abonnement deposit',
);
const SUMS = wordSet('total totaux soustotal net montant subtotal');

export function chargeIn(title: string): 'sum' | 'charge' | undefined {
  const words = wordsOf(title.replace(/sous[- ]total/i, 'soustotal'));
  if (SUMS.has(words[0] ?? '')) return 'sum';
  return NO_FIRST.has(words[0] ?? '') || words.some((word) => NO_GOODS.has(word))
    ? 'charge'
    : undefined;
}
