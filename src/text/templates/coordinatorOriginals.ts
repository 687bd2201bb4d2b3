import type { Original } from './pieces';

/** To the coordinator. */
export const coordinatorOriginals = {
  weeklyReport: {
    subject: {
      fr: 'Bilan de la vente n° {vente} : {paniers}, {total}',
      en: 'Report of sale no. {sale}: {baskets}, {total}',
    },
    text: {
      fr: `Bonjour,

La vente n° {vente}, retirée {jour_retrait}, fait {paniers}, pour {total}.

{matinée}

Par producteur :
{par_producteur}

{si écarts}Manquants :{sinon}Rien n’a manqué.{fin}
{écarts}

Reste à payer : {impayés}

{si mails_en_échec}N’ont pas pu partir, ou peut-être pas : {mails_en_échec}. La boîte d’envoi dit lesquels.{fin}

{drive}`,
      en: `Hello,

Sale no. {sale}, collected on {pickup_day}, comes to {baskets}, for {total}.

{morning}

By producer:
{by_producer}

{if differences}Missing goods:{else}Nothing was missing.{end}
{differences}

Still to be paid: {unpaid}

{if failed_mails}Could not leave, or perhaps not: {failed_mails}. The outbox says which.{end}

{drive}`,
    },
  },
  nextSale: {
    subject: {
      fr: '{si ouverte_à}La vente n° {vente} s’est ouverte {ouverte_le} à {ouverte_à}{sinon}La vente du {jour_retrait} attend votre décision{fin}',
      en: '{if opened_at}Sale no. {sale} opened on {opened_on} at {opened_at}{else}The sale of {pickup_day} waits for you{end}',
    },
    text: {
      fr: `Bonjour,

{si ouverte_à}La vente n° {vente} s’est ouverte {ouverte_le} à {ouverte_à}, avec les produits et les stocks de l’onglet Produits. Les commandes ferment {fermeture}, le retrait est {retrait}.{fin}
Le formulaire : {lien_commande}

Ce qui change depuis la vente d’avant : {changements}

{si raison}La vente n° {vente}, à retirer {retrait}, ne s’ouvre pas d’elle-même.{fin}
{raison}

{drive}`,
      en: `Hello,

{if opened_at}Sale no. {sale} opened on {opened_on} at {opened_at}, with products and stock of the Products tab. Orders close on {closing}, pick-up is {pickup}.{end}
The form: {order_link}

What changes since the sale before: {moves}

{if reason}Sale no. {sale}, for pick-up {pickup}, does not open by itself.{end}
{reason}

{drive}`,
    },
  },
  authorisation: {
    subject: {
      fr: 'Drive fermier : une autorisation est à renouveler',
      en: 'Drive fermier: an authorisation is due again',
    },
    text: {
      fr: `Bonjour,

Google demande de nouveau votre accord pour que le module Drive fermier travaille dans le classeur « {drive} ». D’ici là, les commandes arrivent bien dans le formulaire, mais elles ne sont pas lues et aucune confirmation ne part.
Donner l’autorisation : {lien_autorisation}

Ensuite, ouvrez le classeur et choisissez « Reprendre les commandes non lues » dans le menu. Rien n’est perdu.

{drive}`,
      en: `Hello,

Google asks for your consent again before the Drive fermier add-on can work in the workbook “{drive}”. Until then, orders do arrive in the form, but they are not read and no confirmation leaves.
Give authorisation: {authorisation_link}

Then open the workbook and choose “Read orders not read yet” in the menu. Nothing is lost.

{drive}`,
    },
  },
} satisfies Readonly<Record<string, Original>>;
