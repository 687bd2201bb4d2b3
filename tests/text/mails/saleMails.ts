/** What people are told when a sale changes. */
import { saleCalledOff, saleMoved } from '../../../src/text/mails/saleMails';
import { aSale, may } from '../aSale';
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
    };
    return saleMoved({ ...told, from, to: sale }, writing(locale));
  },
  'vente-annulee': (locale) =>
    saleCalledOff(
      {
        ...aSale(locale),
        name: 'Élise Marchal',
        basket: 12,
        word: { fr: 'La salle est fermée par la mairie.', en: 'The hall is locked.' }[locale],
      },
      writing(locale),
    ),
};
