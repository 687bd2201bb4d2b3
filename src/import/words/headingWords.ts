import { folded } from '../../domain/values/fold';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** In the singular or the plural. */
const hasWord = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || words.has(word.replace(/[sx]$/, ''));

const SMALL = wordSet('et de du des d la le les l a au aux en and of the nos &');

/** What a list is parted by, and nobody buys under that name alone. */
const KINDS = wordSet(
  'legumes fruits fromages viandes volailles charcuterie epicerie boissons cremerie laitiers laitages ' +
    'boulangerie patisserie aromatiques aromates conserves cereales legumineuses poissons salaisons traiteur ' +
    'surgeles divers autres biscuiterie conserverie brasserie fromagerie vegetables dairy bakery meat drinks ' +
    'groceries pantry preserves cheeses',
);
/** What a list may be parted by, and a product may be called too. */
const GOODS = wordSet(
  'legume fruit fromage viande volaille boisson herbes plants plantes fleurs biere vin jus pain oeufs miel ' +
    'confiture farine huile sirops tisanes bocaux plats desserts yaourts agneau boeuf porc veau poulet poisson ' +
    'soupes sauces salades produit racines feuilles herbs eggs bread honey cheese',
);
/** What may stand beside them. */
const TRAITS = wordSet(
  'bio frais fraiche fermier fermiere local locaux locales artisanal artisanale artisanaux maison seches sec ' +
    'ete hiver printemps automne saison chevre brebis vache rouge blanc sucre sale sucree salee anciens anciennes ' +
    'racine feuille primeurs ferme verger jardin four bois organic fresh',
);
/** How farms and shops are called. */
const SHOPS = wordSet(
  'ferme fermes gaec earl scea sarl domaine jardin jardins verger vergers rucher ruchers chevrerie bergerie fromagerie ' +
    'laiterie boulangerie fournil brasserie moulin cave caves maraicher maraichers maraichere chez ets etablissements ' +
    'conserverie pepiniere miellerie asinerie safraniere distillerie boucherie patisserie paysan paysans paysanne ' +
    'farm farms garden gardens orchard orchards bakery brewery dairy',
);
const LEGAL = wordSet('gaec earl scea sarl');

/** Said to a person, or about the list: it names nothing that is sold. */
const OPENINGS = wordSet(
  'bonjour bonsoir salut coucou merci voici voila cordialement bien belle bon bonne bises amicalement chers chere cher hello hi ' +
    'dear here thanks thank best kind regards tarif tarifs prix liste catalogue semaine commande commandes livraison ' +
    'livraisons retrait distribution contact tel telephone portable email mail courriel adresse siret siren iban bic page ' +
    'imprime maj mise valable conditions nb ps rappel attention info infos note notes pensez vente ventes ouvert ouverture ' +
    'date limite delai cloture fermeture horaires horaire heure rendez disponible disponibles dispo tva ttc ht price prices list order orders delivery week pickup sent envoye de_la_part objet re fwd tr',
);
const SPEECH = wordSet(
  'nous vous je vos votre notre svp stp avez avons sont est serez sera seront pouvez peut etes merci we you our your please ' +
    'is are will have lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday ' +
    'sunday rdv bientot vous-meme pensez oubliez rapporter rapportez reserver reservez commander commandez livraison livree',
);
const MONTHS = wordSet(
  'janvier fevrier avril juin juillet aout septembre octobre novembre decembre january february april june july august ' +
    'september october november december',
);

const MOST_WORDS = 8;
/** « Famille Martin. » may be a name: a mark alone makes no sentence of it. */
const FEW_WORDS = 4;

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^a-z0-9&]+/)
    .filter(Boolean);

const ADDRESS =
  /@|https?:|www\.|\b\d{1,4}(?: ?bis)?,? (?:rue|avenue|av|chemin|route|place|impasse|bd|boulevard|allee)\b|\bfr\d{2} ?\d/;
const NUMBERS =
  /\b0\d(?:[ .-]?\d{2}){4}\b|\+33|\b\d{1,2} ?h(?: ?\d{2})?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b20\d{2}\b|\bn°/;

/** A greeting, a date, an address, a sentence: of the list, and nothing on it. */
export function isTalk(text: string): boolean {
  const plain = folded(text);
  const words = wordsOf(text);
  const [first = ''] = words;
  return (
    words.length === 0 ||
    (/[,.;!?]$/.test(text.trim()) && words.length > FEW_WORDS) ||
    OPENINGS.has(first) ||
    chargeIn(text) === 'sum' ||
    words.length > MOST_WORDS ||
    words.some((word) => SPEECH.has(word) || MONTHS.has(word)) ||
    ADDRESS.test(plain) ||
    NUMBERS.test(plain)
  );
}

/** Of a line that has a price: « Pensez à rapporter vos bocaux » is no product. */
export const isSpeech = (title: string): boolean => {
  const words = wordsOf(title);
  return OPENINGS.has(words[0] ?? '') || words.some((word) => SPEECH.has(word));
};

const SUMS = wordSet(
  'total totaux soustotal net montant acompte solde remise reduction tva subtotal',
);
const CHARGES = wordSet(
  'frais port livraison adhesion cotisation consigne minimum forfait caution don delivery membership deposit ' +
    'shipping',
);

/** A sum is no product; a charge may be one, and people must say so. */
export function chargeIn(title: string): 'sum' | 'charge' | undefined {
  const words = wordsOf(title.replace(/sous[- ]total/i, 'soustotal'));
  if (SUMS.has(words[0] ?? '')) return 'sum';
  return hasWord(CHARGES, words[0] ?? '') || words.includes('minimum') ? 'charge' : undefined;
}

/** « Légumes », « Produits laitiers » surely; « Miels » perhaps. */
export function categoryIn(name: string): 'surely' | 'perhaps' | undefined {
  const words = wordsOf(name).filter((word) => !SMALL.has(word));
  const isKind = (word: string): boolean => hasWord(KINDS, word);
  const isGoods = (word: string): boolean => isKind(word) || hasWord(GOODS, word);
  if (!words.some(isGoods) || !words.every((word) => isGoods(word) || hasWord(TRAITS, word)))
    return undefined;
  return words.some(isKind) ? 'surely' : 'perhaps';
}

/** « Ferme du Lac », « Chez Paul » surely name who sells; « Le verger » perhaps. */
export function shopIn(name: string): 'surely' | 'perhaps' | undefined {
  const words = wordsOf(name).filter((word) => !SMALL.has(word));
  if (words.some((word) => LEGAL.has(word)) && words.length > 1) return 'surely';
  const rest = words.slice(1);
  const isNamed = rest.some(
    (word) =>
      !hasWord(KINDS, word) && !hasWord(GOODS, word) && !hasWord(TRAITS, word) && !/^\d/.test(word),
  );
  if (SHOPS.has(words[0] ?? '') && isNamed) return 'surely';
  return words.some((word) => SHOPS.has(word)) ? 'perhaps' : undefined;
}

/** What is bought by the kilo as often as by the piece: a bare price does not say which. */
const WEIGHED = wordSet(
  'oeuf eggs tomate carotte pomme poire poireau courgette aubergine oignon echalote haricot pois feve epinard ' +
    'navet betterave patate blette bette rhubarbe brocoli celeri fenouil rutabaga kiwi coing figue mirabelle ' +
    'groseilles cassis myrtilles clementines oranges citrons noisettes amandes pleurotes shiitake gingembre ' +
    'curcuma bavette entrecote filet gigot cotelettes palette chipolatas truite cerise fraise framboise abricot ' +
    'peche nectarine prune raisin courge potimarron potiron butternut endive asperge champignon mache mesclun ' +
    'poivron panais topinambour chataigne noix boeuf veau porc agneau steak roti cote saucisse merguez poulet ' +
    'lapin canard pintade jambon lentilles farine tomme comte tomato tomatoes carrot apple pear leek potato ' +
    'potatoes onion beef pork lamb chicken',
);

export const isWeighed = (title: string): boolean =>
  wordsOf(title)
    .slice(0, 2)
    .some((word) => hasWord(WEIGHED, word));

/** « Voici les produits de la Ferme du Lac »: a sentence that names who sells. */
export function namesShop(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.some((word, at) => {
    const next = words.slice(at + 1).find((one) => !SMALL.has(folded(one)));
    return SHOPS.has(folded(word)) && next !== undefined && /^\p{Lu}/u.test(next);
  });
}

/** « Fromage blanc en faisselle », « Panais »: goods by their first word, and nobody's name. */
export function isGoodsName(name: string): boolean {
  const [first = '', ...rest] = name.split(/\s+/);
  const word = folded(first);
  return (
    (hasWord(GOODS, word) || hasWord(KINDS, word) || hasWord(WEIGHED, word)) &&
    !rest.some((one) => /^\p{Lu}/u.test(one))
  );
}
