import { goodbye, howToChange, type Original, orderBody, question, short } from './pieces';

/** To buyers whose order is another one than before. */
export const changeOriginals = {
  change: {
    subject: {
      fr: 'Commande modifiée : panier n° {panier}, {total}',
      en: 'Order changed: basket no. {basket}, {total}',
    },
    text: {
      fr: `Bonjour {prénom},

Votre commande est modifiée. Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

Une question ? Ce changement ne vient pas de vous ? {Contact}.

${goodbye.fr}`,
      en: `Hello {first_name},

Your order is changed. This is all that basket no. {basket} now holds: this message replaces the former one.
{if incomplete}${short.en}{end}

${orderBody.en}

${howToChange.en}

Any question? Was it not you who made this change? {Contact}.

${goodbye.en}`,
    },
  },
  minimumMissed: {
    subject: {
      fr: 'Commande modifiée : panier n° {panier}, {total}',
      en: 'Order changed: basket no. {basket}, {total}',
    },
    text: {
      fr: `Bonjour {prénom},

Les commandes sont closes et un minimum n’est pas atteint. Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${question.fr}

${goodbye.fr}`,
      en: `Hello {first_name},

Orders are closed and a minimum is not reached. This is all that basket no. {basket} now holds: this message replaces the former one.
{if incomplete}${short.en}{end}

${orderBody.en}

${question.en}

${goodbye.en}`,
    },
  },
  priceChanged: {
    subject: {
      fr: 'Commande modifiée : panier n° {panier}, {total}',
      en: 'Order changed: basket no. {basket}, {total}',
    },
    text: {
      fr: `Bonjour {prénom},

Un prix est corrigé : {nouveau_prix}. Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

${question.fr}

${goodbye.fr}`,
      en: `Hello {first_name},

A price is corrected: {new_price}. This is all that basket no. {basket} now holds: this message replaces the former one.
{if incomplete}${short.en}{end}

${orderBody.en}

${howToChange.en}

${question.en}

${goodbye.en}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
