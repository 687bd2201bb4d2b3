import { defineMail, ofBasket } from './defineMail';
import { onceKnown, pickup, question, tooMuch } from './pieces';

/** To a buyer, of a basket: what is to pay, what is missing, weighed or given instead. */
export const payment = defineMail({
  name: {
    fr: 'panier',
    en: 'basket',
    also: ['demande-paiement', 'payment-request', 'manquants', 'missing-goods'],
  },
  computedBy: ['everyHour', 'closing'],
  templates: {
    payment: {
      name: { fr: 'panier', en: 'basket' },
      audience: 'buyers',
      fields: [
        ...ofBasket,
        'left',
        'weighed',
        'isChanged',
        'allGiven',
        'before',
        'difference',
        'gaps',
      ],
      subject: {
        fr: '{si changée}Votre commande a changé : panier n° {panier} du {jour_retrait}, {total}{sinon}{si total_avant}Panier n° {panier} du {jour_retrait} : {total} au lieu de {total_avant}{sinon}{si reste}À payer : panier{sinon}Panier{fin} n° {panier} du {jour_retrait}, {total}{fin}{fin}',
        en: '{if changed}Your order has changed: basket no. {basket} of {pickup_day}, {total}{else}{if total_before}Basket no. {basket} of {pickup_day}: {total} instead of {total_before}{else}{if left}To pay: basket{else}Basket{end} no. {basket} of {pickup_day}, {total}{end}{end}',
      },
      text: {
        fr: `Bonjour {prénom},

{si changée}{si pas tout_donné}Une partie de votre panier n’a pas pu être livrée. Nous en sommes désolés. {fin}{fin}{si total_avant}Votre panier n° {panier} fait {total} au lieu de {total_avant}{si différence}, soit {différence}{fin}.{sinon}{si changée}V{sinon}{si pesé}Tout est pesé{sinon}Les commandes sont closes{fin} : v{fin}otre panier n° {panier} fait {total}.{fin}

Ce qui change : {écarts}

{paiement}

${tooMuch.fr}

${pickup.fr}

Il contient : {commande}

{frais}

${question.fr}

{si jour_semaine}À {jour_semaine}{sinon}À bientôt{fin},
{drive}`,
        en: `Hello {first_name},

{if changed}{if not all_given}A part of your basket could not be delivered. We are sorry for it. {end}{end}{if total_before}Your basket no. {basket} comes to {total} instead of {total_before}{if difference}, {difference}{end}.{else}{if changed}Y{else}{if weighed}All is weighed{else}Orders are closed{end}: y{end}our basket no. {basket} comes to {total}.{end}

What changes: {differences}

{payment}

${tooMuch.en}

${pickup.en}

It holds: {order}

{fees}

${question.en}

See you {if weekday}on {weekday}{else}soon{end},
{drive}`,
      },
    },
    dues: {
      name: { fr: 'paiement', en: 'payment' },
      audience: 'buyers',
      fields: [
        'settled',
        'amount',
        'carried',
        'nothingDue',
        'payee',
        'iban',
        'reference',
        'payLink',
        'toConfirm',
        'later',
        'askedLater',
        'atPickup',
        'pickupOver',
        'asksHow',
      ],
      subject: {
        fr: '',
        en: '',
      },
      text: {
        fr: `Déjà réglé : {déjà_réglé}
{si rien_à_payer}Il n’y a rien à payer.{fin}
{si demandé_plus_tard}Vous paierez {si après_pesée}${onceKnown.fr}{sinon}à la clôture{fin} : un mail vous dira combien.{sinon}{si après_pesée}Rien à payer pour l’instant : nous vous écrirons le montant exact ${onceKnown.fr}.{fin}{fin}
{si payé_au_retrait}Vous paierez au {si retrait_passé}prochain {fin}retrait, en espèces ou par chèque.{fin}
À payer : {à_payer}
Dont {report}, resté d’une commande précédente.
{si iban}Par virement, ou en scannant le code avec l’application de votre banque.{fin}
Bénéficiaire : {bénéficiaire}
IBAN : {iban}
Référence : {référence}
Payer autrement : {lien_paiement}
{si moyen_à_demander}Pour savoir comment payer, répondez à ce mail.{fin}`,
        en: `Paid already: {paid_already}
{if nothing_to_pay}There is nothing to pay.{end}
{if asked_later}You pay {if after_weighing}${onceKnown.en}{else}once orders are closed{end}: a mail tells you how much.{else}{if after_weighing}Nothing to pay for now: we will write to you with the exact amount ${onceKnown.en}.{end}{end}
{if paid_at_pickup}You pay at the {if pickup_over}next {end}pick-up, in cash or by cheque.{end}
To pay: {to_pay}
Of it, {carried_over} was left of an earlier order.
{if iban}By transfer, or by scanning the code with your bank’s app.{end}
Payee: {payee}
IBAN: {iban}
Reference: {reference}
Pay otherwise: {payment_link}
{if way_to_ask_for}To learn how to pay, reply to this mail.{end}`,
      },
    },
  },
});
