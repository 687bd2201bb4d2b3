import type { Locale, Named } from '../../domain/values/locale';
import { originals, type Words } from './originals';
import { howToChange } from './pieces';

/** What is said where a new answer takes the place of the former one, and where it is added to it. */
const instead: readonly (readonly [Named, Named])[] = [
  [
    howToChange,
    {
      fr: `Vous pouvez ajouter à votre commande jusqu’au {date_limite} : le lien ouvre le formulaire sans quantités, et ce que vous y choisissez s’ajoute à ce que vous avez déjà. Pour retirer un produit, {contact}. Pour tout annuler, envoyez ce formulaire sans rien y choisir.
Ajouter à ma commande : {lien_modification}`,
      en: `You can add to your order until {deadline}: the link opens the form without quantities, and what you choose there is added to what you have. To take something out, {contact}. To cancel all of it, send that form with nothing chosen.
Add to my order: {change_link}`,
    },
  ],
  [
    {
      fr: 'Vous pouvez choisir autre chose jusqu’au {date_limite}.\nModifier ma commande :',
      en: 'You can choose something else until {deadline}.\nChange my order:',
    },
    {
      fr: 'Vous pouvez choisir autre chose jusqu’au {date_limite}.\nChoisir autre chose :',
      en: 'You can choose something else until {deadline}.\nChoose something else:',
    },
  ],
  [
    {
      fr: 'ouvrez votre commande avant {date_limite} et choisissez la quantité dans la liste.',
      en: 'open your order before {deadline} and choose the quantity from the list.',
    },
    {
      fr: 'ouvrez le formulaire avant {date_limite} et choisissez cette quantité seule dans la liste : elle s’ajoute à votre commande.',
      en: 'open the form before {deadline} and choose that quantity alone from the list: it is added to your order.',
    },
  ],
  [
    { fr: 'Modifier ma commande :', en: 'Change my order:' },
    { fr: 'Ajouter à ma commande :', en: 'Add to my order:' },
  ],
];

const added = ({ subject, text }: Words, locale: Locale): Words => ({
  subject,
  text: instead.reduce((all, [one, other]) => all.replace(one[locale], other[locale]), text),
});

/** Of the words that ship, those that are others where an answer is added to the former one (docs/rules.md E62). */
export const addingOriginals = (locale: Locale): ReadonlyMap<string, Words> =>
  new Map(
    Object.entries(originals[locale]).flatMap(([kind, words]) => {
      const other = added(words, locale);
      return other.text === words.text ? [] : [[kind, other] as const];
    }),
  );
