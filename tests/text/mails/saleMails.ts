import { messageValues } from '../../../src/text/mails/messageValues';
import { saleCalledOff, saleMoved } from '../../../src/text/mails/saleMails';
import { anOrder, aSale, may } from '../aSale';
import type { Sample } from './orderMails';
import { writing } from './writing';

/** By the names of their golden files. */
export const saleMails: Readonly<Record<string, Sample>> = {
  'vente-changee': (locale) => {
    const occasion = aSale(locale);
    const { sale } = occasion;
    const from = { ...sale, closesAt: may(13, 20), place: 'Place du Marché' };
    const told = {
      ...occasion,
      name: 'Élise Marchal',
      basket: 12,
      orderLink: 'https://forms.test/3',
      changeLink: 'https://forms.test/3?usp=pp_url&entry.1=2',
    };
    return saleMoved({ ...told, from, to: sale }, writing(locale));
  },
  'vente-close': (locale) => {
    const occasion = aSale(locale);
    const { sale } = occasion;
    const from = { ...sale, closesAt: may(15, 20) };
    const told = { ...occasion, name: 'Élise Marchal', basket: 12, isClosed: true };
    return saleMoved({ ...told, from, to: sale }, writing(locale));
  },
  message: (locale) => {
    const words = {
      fr: {
        subject: 'Samedi, {prénom} : la salle est fermée',
        text: `Bonjour {prénom},

La salle est fermée : le retrait ({lieu}) se fait dehors. Prenez un sac.

{si panier}Votre panier n° {panier} :
{commande}
Total : {total}{fin}
Il reste à payer : {reste}

{Contact}.
{drive}`,
      },
      en: {
        subject: 'Saturday, {first_name}: the hall is locked',
        text: `Hello {first_name},

The hall is locked: pick-up ({place}) is outside. Bring a bag.

{if basket}Your basket no. {basket}:
{order}
Total: {total}{end}
Left to pay: {left}

{Contact}.
{drive}`,
      },
    }[locale];
    const { name, basket } = anOrder(locale);
    const details = { ...aSale(locale), name, basket, stopLink: 'https://forms.test/stop' };
    return writing(locale, new Map([['message', words]]))('message', messageValues(details));
  },
  'vente-annulee': (locale) =>
    saleCalledOff(
      {
        ...aSale(locale),
        name: 'Élise Marchal',
        basket: 12,
        comes: false,
        isDirect: false,
        word: { fr: 'La salle est fermée par la mairie.', en: 'The hall is locked.' }[locale],
      },
      writing(locale),
    ),
};
