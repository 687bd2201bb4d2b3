import { defineMail, ofPerson, ofSale } from './defineMail';
import { goodbye } from './pieces';

/** To a buyer: what is left to pay, or is credit. */
export const account = defineMail({
  name: { fr: 'compte', en: 'account', also: ['impayé', 'unpaid', 'avoir', 'credit'] },
  computedBy: ['everyHour'],
  outlives: true,
  templates: {
    account: {
      name: { fr: 'compte', en: 'account' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'left', 'payment', 'credit'],
      subject: {
        fr: '{si avoir}Vous avez un avoir de {avoir}{sinon}Rappel : il reste {reste} à payer{fin}',
        en: '{if credit}You have a credit of {credit}{else}Reminder: {left} still to pay{end}',
      },
      text: {
        fr: `Bonjour {prénom},

{si avoir}Les comptes sont faits et il vous reste un avoir de {avoir}. Il sera déduit de votre prochaine commande : vous n’avez rien à faire.{sinon}Sauf erreur de notre part, votre compte n’est pas encore réglé : il reste {reste} à payer.{fin}

{paiement}

{si pas avoir}Si votre paiement est déjà parti, ne tenez pas compte de ce message.{fin}

{si avoir}Vous préférez qu’il vous soit rendu ?{sinon}Une question ?{fin} {Contact}.

${goodbye.fr}`,
        en: `Hello {first_name},

{if credit}The accounts are done and you have a credit of {credit}. It is taken off your next order: there is nothing to do.{else}Unless we are mistaken, your account is not settled yet: {left} is still to be paid.{end}

{payment}

{if not credit}If your payment is on its way already, please disregard this message.{end}

{if credit}Would you rather have it back?{else}Any question?{end} {Contact}.

${goodbye.en}`,
      },
    },
  },
});
