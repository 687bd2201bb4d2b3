import { defineMail, ofPerson, ofSale, paidTooMuch } from './defineMail';
import { ending, tooMuch } from './pieces';

/** To everybody whom a sale is about: that it is not held. */
export const saleCalledOff = defineMail({
  name: { fr: 'vente-annulée', en: 'sale-called-off' },
  before: 'pickupEnd',
  outlives: true,
  templates: {
    saleCalledOff: {
      name: { fr: 'vente-annulée', en: 'sale-called-off' },
      audience: 'buyers',
      fields: [...ofSale, ...ofPerson, 'basket', 'comes', 'word', ...paidTooMuch],
      subject: {
        fr: 'La vente du {jour_retrait} est annulée',
        en: 'The sale of {pickup_day} is called off',
      },
      text: {
        fr: `Bonjour {prénom},

La vente n° {vente} est annulée : il n’y aura pas de retrait {retrait}.

{mot}

{si panier}Votre panier n° {panier} est annulé, et il n’y a rien à payer. Ce que vous auriez déjà payé vous est dû{si pas rendu_par} : ce sera un avoir pour une prochaine vente, ou rendu si vous le demandez{fin}.{fin}
{si apporte}Il n’y a rien à préparer ni à apporter.{fin}

${tooMuch.fr}

${ending.fr}`,
        en: `Hello {first_name},

Sale no. {sale} is called off: there is no pick-up on {pickup}.

{word}

{if basket}Your basket no. {basket} is cancelled, and there is nothing to pay. What you may have paid already is yours{if not owed_by}: a credit for a later sale, or paid back if you ask for it{end}.{end}
{if brings}There is nothing to prepare or to bring.{end}

${tooMuch.en}

${ending.en}`,
      },
    },
  },
});
