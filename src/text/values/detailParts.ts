import type { ProductDetails } from '../../domain/catalogue/productDetails';
import type { Locale } from '../../domain/values/locale';
import { labelled } from './format';
import { wordsIn } from './pairs';
import { plain } from './plain';

const detailWords = {
  ingredients: { fr: 'Ingrédients', en: 'Ingredients' },
  allergens: { fr: 'Allergènes', en: 'Allergens' },
  season: { fr: 'saison', en: 'season' },
};

/** What a form bears of a description; of what food must tell nothing is left out. */
const SHORT = 140;
const LONGEST_TOLD = 500;

const mandatory = (
  kind: 'ingredients' | 'allergens',
  { [kind]: said = '' }: ProductDetails,
  locale: Locale,
) => said && labelled(wordsIn(detailWords, locale)[kind], plain(said, LONGEST_TOLD), locale);

/** Each as one line of plain words, in the order in which it is read before one orders. */
export function detailParts(
  details: ProductDetails,
  locale: Locale,
  longest: number = SHORT,
): string[] {
  const { label = '', origin = '', season = '', description = '', keeping = '' } = details;
  return [
    ...[label, origin].map((said) => plain(said, LONGEST_TOLD)),
    // Months alone are no sentence: « mai ».
    season && labelled(wordsIn(detailWords, locale).season, plain(season, LONGEST_TOLD), locale),
    plain(description, longest),
    mandatory('ingredients', details, locale),
    mandatory('allergens', details, locale),
    plain(keeping),
  ].filter(Boolean);
}

/** What matters once it is fetched: « Allergènes : lait · à conserver au frais ». */
export const detailsAtPickup = (details: ProductDetails, locale: Locale): string =>
  [mandatory('allergens', details, locale), plain(details.keeping ?? '')]
    .filter(Boolean)
    .join(' · ');

/** What a producer tells of themselves. */
export interface About {
  readonly presentation: string | null;
  readonly place: string | null;
  readonly label: string | null;
  readonly site: string | null;
}

/** « Crest · bio · ferme-du-bez.fr »; their presentation stands beside. */
export const aboutLine = ({ place, label, site }: About): string =>
  [place, label, site?.replace(/^https?:\/\/|\/$/gi, '')]
    .map((said) => plain(said ?? '', 80))
    .filter(Boolean)
    .join(' · ');

/** The same with the presentation before it, as a form and a paper bear it. */
export const aboutText = (about: About, longest = 240): string =>
  [plain(about.presentation ?? '', longest), aboutLine(about)].filter(Boolean).join(' · ');
