import { defineMail, ofBasket, ofOrder } from './defineMail';
import { goodbye, howToChange, orderBody, short } from './pieces';

/** To a buyer: that an order is another one than was told, or that there is none any more. */
export const change = defineMail({
  name: { fr: 'modification', en: 'change', also: ['annulation', 'cancellation'] },
  ...ofOrder,
  templates: {
    change: {
      name: { fr: 'commande changée', en: 'order changed' },
      audience: 'buyers',
      fields: [...ofBasket, 'cancelled', 'reasons', 'lost', 'lostLines', 'bothLink', 'orderLink'],
      subject: {
        fr: '{si annulée}Commande annulée pour le {jour_retrait} : panier n° {panier}{sinon}Votre commande a changé : {si perdus}{perdus}{sinon}panier n° {panier}, {total}{fin}{fin}',
        en: '{if cancelled}Order cancelled for {pickup_day}: basket no. {basket}{else}Your order has changed: {if lost}{lost}{else}basket no. {basket}, {total}{end}{end}',
      },
      text: {
        fr: `Bonjour {prénom},

Votre commande {si annulée}est annulée{sinon}a changé{fin}{si raisons} :{sinon}.{fin}
{raisons}

Ce qui n’y est plus : {lignes_perdues}

{si lien_réunion}Pour l’y remettre, il suffit d’envoyer le formulaire de ce lien, où tout est déjà rempli.
Remettre ce qui n’y est plus : {lien_réunion}{fin}

{si annulée}Le panier n° {panier} ne contient plus rien, et nous ne vous attendons pas au retrait.{sinon}Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.{fin}
{si incomplet}${short.fr}{fin}

${orderBody.fr}

{si lien_modification}${howToChange.fr}{fin}

{si lien_commande}Un regret ? Les commandes restent ouvertes jusqu’au {date_limite}.
Commander : {lien_commande}{fin}

Une question ? {si pas raisons}{si annulée}Cette annulation{sinon}Ce changement{fin} ne vient pas de vous ? {fin}{Contact}.

${goodbye.fr}`,
        en: `Hello {first_name},

Your order {if cancelled}is cancelled{else}has changed{end}{if reasons}:{else}.{end}
{reasons}

No longer in it: {lost_lines}

{if both_link}To put it back, send the form of this link: all of it is filled in.
Put back what is gone: {both_link}{end}

{if cancelled}Basket no. {basket} is empty, and we do not expect you at the pick-up.{else}This is all that basket no. {basket} now holds: this message replaces the former one.{end}
{if incomplete}${short.en}{end}

${orderBody.en}

{if change_link}${howToChange.en}{end}

{if order_link}Changed your mind? Orders stay open until {deadline}.
Order: {order_link}{end}

Any question? {if not reasons}Was it not you who {if cancelled}cancelled{else}made this change{end}? {end}{Contact}.

${goodbye.en}`,
      },
    },
  },
});
