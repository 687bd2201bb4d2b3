/** What things are packed in; folded, in the singular. */
const PACKINGS =
  'barquette|barq|bte|pqt|sachet|sac|botte|pot|bocal|bouteille|boite|plateau|cagette|caissette|caisse|lot|piece|filet|bidon|bouquet|paquet|carton|verrine|brique|brick|tranche|unite|godet|bunch|jar|bag|box|case|bottle|tray|punnet|pack|loaf';

/** What a price may be for besides: one of it is one piece, and the words mean other things too. */
const COUNTED =
  'pce|pc|colis|panier|part|portion|tete|pied|plant|couronne|grappe|fagot|head|slice|each|crate|net';

/** What else stands on a label, and is too often a word of the name to part it there. */
const LABELLED =
  'bocaux|bt|btl|sch|cageot|plaquette|tube|flacon|bib|cubi|fut|tresse|meule|seau|motte|coffret|canette|terrine|ravier|bourriche|boule|plaque|alveole|faisselle|glas|tin|tub|sack|wheel|tablette|rouleau|roll|miche';

/** « la », « l’ », « au », « the » … before a unit or a container. */
const ARTICLE = /^(?:(?:l'|(?:la|le|les|un|une|en|au|a la|par|the|per|a) ))?/;

/** What grows or is tied one by one: three of them are three pieces. */
const GROWN_WORDS =
  'tete|pied|botte|bouquet|fagot|grappe|couronne|plant|tresse|tranche|head|bunch|slice';
export const GROWN: ReadonlySet<string> = new Set(GROWN_WORDS.split('|'));

const PACKED = new RegExp(
  `^(?:${[
    `(?:${PACKINGS}|kg|kilo|litre|douzaine|douz|dz|dozen)s?(?![a-z])`,
    'x ?\\d',
    `\\d{1,3} (?:${PACKINGS}|${GROWN_WORDS})s?(?![a-z])`,
    '(?:plaque|alveole)s? de \\d',
    '\\d{1,2} (?:douzaines?|dz|dozen)(?![a-z])',
    '\\d[\\d.,]{0,8} ?(?:kg|g|l|cl|ml|[x×]|pieces?|pce|unites?|livres?(?![a-z]))',
    '(?:1 ?/ ?2|[13] ?/ ?4|[½¼¾]|demi)[ -]?(?:kg|kilo|l|litre|livre)s?(?![a-z])',
    '(?:env(?:iron|\\.)?|approx\\.?|about|~|≈) ?\\d',
  ].join('|')})`,
);
/** « les 2 », « par 4 », « la livre ». */
const BY_COUNT = /^(?:(?:les|par|by) \d{1,3}|(?:la|par|une) livre)$/;

/** « pot de 500 g », « les 3 kg », « environ 2 kg »: where the packaging begins behind a name. */
export const isPacking = (words: string): boolean =>
  BY_COUNT.test(words) || PACKED.test(words.replace(ARTICLE, ''));

/** « pièces » of anything, and what is never sold but one by one. */
const ONE_PIECE = 'piece|pce|pc|unite|u|each|oeuf|egg|stuck';
const onePiece: ReadonlySet<string> = new Set(ONE_PIECE.split('|'));
export const isOnePiece = (container: string): boolean => onePiece.has(container);

const known: ReadonlySet<string> = new Set(
  [PACKINGS, COUNTED, LABELLED, ONE_PIECE].flatMap((words) => words.split('|')),
);
const SAME: Readonly<Record<string, string>> = {
  ...{
    bocaux: 'bocal',
    bte: 'boite',
    barq: 'barquette',
    pqt: 'paquet',
    bt: 'bouteille',
    btl: 'bouteille',
  },
  ...{ sch: 'sachet', pce: 'piece', pc: 'piece', u: 'piece', unite: 'piece', each: 'piece' },
};

/** A word as the container that it names, in the singular; undefined where it names none. */
export function containerIn(word: string): string | undefined {
  const found = [word, word.replace(/[sx]$/, '')].find((one) => known.has(one));
  return found && (SAME[found] ?? found);
}

/** « Sac de 25 », « cagette de 5 »: as likely kilos as pieces. */
export const COUNTLESS: ReadonlySet<string> = new Set(
  'sac filet bidon cagette cageot caissette caisse colis panier seau fut pot bocal bag crate sack net flacon'.split(
    ' ',
  ),
);

/** A price for one of these is that of all it holds, though the packaging does not name it: « 6 × 1 L », « le carton ». */
export const GATHERING: ReadonlySet<string> = new Set(
  'lot pack carton plateau colis caisse cagette tray'.split(' '),
);

/** A price for one of these is that of the pieces that are counted beside it. */
export const BOXES: ReadonlySet<string> = new Set('boite box coffret plaque alveole'.split(' '));

/** Of these one holds several; « le pot » of « pots 4 × 125 g » is one of them. */
export const HOLDING: ReadonlySet<string> = new Set([
  ...GATHERING,
  ...'boite barquette paquet sachet sac filet panier botte bouquet caissette cageot coffret plaquette bourriche box punnet bag bunch crate'.split(
    ' ',
  ),
]);

/** What goods are brought in rather than sold by: « carton de 6 », at the price of a bottle. */
export const SHIPPING: ReadonlySet<string> = new Set(
  'carton colis caisse caissette cagette cageot plateau tray crate case'.split(' '),
);

/** These say that there are several, and not how many. */
export const LOTS: ReadonlySet<string> = new Set(
  'lot pack carton plaque alveole colis caisse caissette cagette cageot plateau tray crate case'.split(
    ' ',
  ),
);
