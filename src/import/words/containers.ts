/** What things are packed in; folded, in the singular. */
const PACKINGS =
  'barquette|barq|pqt|sachet|sac|botte|pot|bocal|bouteille|boite|plateau|cagette|caissette|caisse|lot|piece|filet|bidon|bouquet|paquet|carton|verrine|brique|brick|tranche|unite|godet|bunch|jar|bag|box|bottle|tray|punnet|pack|loaf';

/** What a price may be for besides: one of it is one piece, and the words mean other things too. */
const COUNTED =
  'pce|pcs?|colis|panier|part|portion|tete|pied|plant|couronne|grappe|fagot|head|slice|each|crate|net';

/** « la », « l’ », « au », « the » … before a unit or a container. */
export const ARTICLE = /^(?:(?:l'|(?:la|le|les|un|une|en|au|a la|par|the|per|a) ))?/;

const NAMED = new RegExp(`^(?:${PACKINGS}|${COUNTED})s?(?![a-z])`);

/** « la botte », « pot en verre »: words that begin with a container. */
export const isContainer = (words: string): boolean => NAMED.test(words.replace(ARTICLE, ''));

const PACKED = new RegExp(
  `^(?:(?:${PACKINGS}|kg|kilo|litre|douzaine)s?(?![a-z])|x ?\\d|\\d{1,3} (?:${PACKINGS})s?(?![a-z])|\\d[\\d.,]{0,8} ?(?:kg|g|l|cl|ml|[x×]|pieces?|pce|unites?)|(?:env(?:iron|\\.)?|approx\\.?|about|~|≈) ?\\d)`,
);

/** « pot de 500 g », « les 3 kg », « environ 2 kg »: where the packaging begins behind a name. */
export const isPacking = (words: string): boolean => PACKED.test(words.replace(ARTICLE, ''));
