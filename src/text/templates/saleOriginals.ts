import { ending, type Original, pickup, tooMuch } from './pieces';

/** To everybody whom a sale is about, when it changes. */
export const saleOriginals = {
  saleCalledOff: {
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
  /** Where whoever writes to some people begins; what they have to say goes in the middle. */
  message: {
    subject: { fr: 'Un mot de {drive}', en: 'A word from {drive}' },
    text: {
      fr: `Bonjour {prénom},



${ending.fr}

Ne plus recevoir ces annonces : {lien_désabonnement}`,
      en: `Hello {first_name},



${ending.en}

No more of these announcements: {unsubscribe_link}`,
    },
  },
  saleMoved: {
    subject: {
      fr: '{si prolongée}Commandes prolongées jusqu’au {fermeture}{sinon}Changement pour la vente du {jour_retrait}{fin}',
      en: '{if prolonged}Orders are open longer, until {closing}{else}A change for the sale of {pickup_day}{end}',
    },
    text: {
      fr: `Bonjour {prénom},

La vente n° {vente} change :

{changements}

{si panier}Votre panier n° {panier} reste tel que vous l’avez commandé.{fin}
Modifier ma commande : {lien_modification}
Commander : {lien_commande}

${pickup.fr}

${ending.fr}`,
      en: `Hello {first_name},

Sale no. {sale} changes:

{moves}

{if basket}Your basket no. {basket} stays as you ordered it.{end}
Change my order: {change_link}
Order: {order_link}

${pickup.en}

${ending.en}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
