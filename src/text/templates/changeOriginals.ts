import { ending, goodbye, howToChange, type Original, orderBody, short } from './pieces';

const replaces = {
  fr: 'Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.',
  en: 'This is all that basket no. {basket} now holds: this message replaces the former one.',
};

const cannotCome = {
  fr: '{producteur} ne peut pas venir',
  en: '{producer} cannot come',
};

/** To buyers whose order is another one than before. */
export const changeOriginals = {
  change: {
    subject: {
      fr: 'Commande modifiée : panier n° {panier}, {total}',
      en: 'Order changed: basket no. {basket}, {total}',
    },
    text: {
      fr: `Bonjour {prénom},

Votre commande est modifiée.{si lignes_perdues} Ce qui n’y est plus :{fin}

{lignes_perdues}

{si lien_réunion}Pour l’y remettre, il suffit d’envoyer le formulaire de ce lien, où tout est déjà rempli.
Remettre ce qui n’y est plus : {lien_réunion}{fin}

${replaces.fr}
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

Une question ? Ce changement ne vient pas de vous ? {Contact}.

${goodbye.fr}`,
      en: `Hello {first_name},

Your order is changed.{if lost_lines} No longer in it:{end}

{lost_lines}

{if both_link}To put it back, send the form of this link: all of it is filled in.
Put back what is gone: {both_link}{end}

${replaces.en}
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

{si lien_modification}À la clôture, un minimum n’était pas atteint.{sinon}Les commandes sont closes et un minimum n’est pas atteint.{fin} ${replaces.fr}
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

${ending.fr}`,
      en: `Hello {first_name},

{if change_link}When orders closed, a minimum was not reached.{else}Orders are closed and a minimum is not reached.{end} ${replaces.en}
{if incomplete}${short.en}{end}

${orderBody.en}

${howToChange.en}

${ending.en}`,
    },
  },
  priceChanged: {
    subject: {
      fr: 'Commande modifiée : panier n° {panier}, {total}',
      en: 'Order changed: basket no. {basket}, {total}',
    },
    text: {
      fr: `Bonjour {prénom},

Un prix est corrigé : {nouveau_prix}. ${replaces.fr}
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

${ending.fr}`,
      en: `Hello {first_name},

A price is corrected: {new_price}. ${replaces.en}
{if incomplete}${short.en}{end}

${orderBody.en}

${howToChange.en}

${ending.en}`,
    },
  },
  absenceNoted: {
    subject: {
      fr: 'C’est noté : {producteur} ne vient pas {jour_retrait}',
      en: 'Noted: {producer} does not come on {pickup_day}',
    },
    text: {
      fr: `Bonjour,

Nous avons noté que ces produits de {producteur} ne viennent pas {jour_retrait} : {lignes_perdues}

Ce qui en était commandé, et que nous avons retiré : {écarts}

Le formulaire les dit épuisés, et chaque acheteur concerné est prévenu. Vous n’avez rien à faire.

C’est une erreur ? {Contact}.

${goodbye.fr}`,
      en: `Hello,

We have noted that these products of {producer} do not come on {pickup_day}: {lost_lines}

What was ordered of them, and is taken out: {differences}

The form says that they are sold out, and each buyer concerned is told. There is nothing for you to do.

Is it a mistake? {Contact}.

${goodbye.en}`,
    },
  },
  producerAbsent: {
    subject: {
      fr: `${cannotCome.fr} : panier n° {panier}, {total}`,
      en: `${cannotCome.en}: basket no. {basket}, {total}`,
    },
    text: {
      fr: `Bonjour {prénom},

${cannotCome.fr} cette fois-ci. ${replaces.fr}{si pas avoir}{si pas rendu_par} Ce que vous auriez déjà payé en trop devient un avoir, rendu si vous le demandez.{fin}{fin}

${orderBody.fr}

${howToChange.fr}

${ending.fr}`,
      en: `Hello {first_name},

${cannotCome.en} this time. ${replaces.en}{if not credit}{if not owed_by} What you may have paid too much becomes credit, paid back if you ask for it.{end}{end}

${orderBody.en}

${howToChange.en}

${ending.en}`,
    },
  },
  orderReplaced: {
    subject: {
      fr: 'Votre commande a été remplacée : {perdus}',
      en: 'Your order was replaced: {lost}',
    },
    text: {
      fr: `Bonjour {prénom},

Vous avez commandé une deuxième fois : votre nouvelle réponse a remplacé la première.

Ce qui n’y est plus :

{lignes_perdues}

{si lien_réunion}Pour garder les deux, il suffit d’envoyer le formulaire de ce lien, où tout est déjà rempli.
Garder les deux : {lien_réunion}{fin}

Voici tout ce que contient maintenant le panier n° {panier} :
{si incomplet}${short.fr}{fin}

${orderBody.fr}

${howToChange.fr}

${ending.fr}`,
      en: `Hello {first_name},

You ordered a second time: your new answer replaced the first one.

No longer in it:

{lost_lines}

{if both_link}To keep both, send the form of this link: all of it is filled in.
Keep both: {both_link}{end}

This is all that basket no. {basket} now holds:
{if incomplete}${short.en}{end}

${orderBody.en}

${howToChange.en}

${ending.en}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
