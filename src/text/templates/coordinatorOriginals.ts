import type { Original } from './pieces';

/** To the coordinator. */
export const coordinatorOriginals = {
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
