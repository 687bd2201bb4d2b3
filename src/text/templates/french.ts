import type { TemplateKind } from './kinds';
import type { Words } from './writer';

const pickup = `Retrait : {retrait}
Lieu : {lieu}

{consignes}`;

const question = 'Une question ? {Contact}.';

const goodbye = `À bientôt,
{drive}`;

const untilThen = `À {jour_semaine},
{drive}`;

const total = `Total : {total}
{si estimé}Le montant exact sera connu après la pesée.{fin}`;

const short = 'Tout n’a pas pu être servi comme demandé. La raison est donnée sous le produit.';

const orderBody = `{commande}

{frais}

${total}
{frais_compris}

{paiement}

Il manque {manque} pour atteindre le minimum de {minimum} par panier ; {si gardée}la commande est gardée même sans cela{sinon}sans cela, la commande sera annulée à la fermeture{fin}.

${pickup}`;

const howToChange = `Vous pouvez modifier votre commande jusqu’au {date_limite}. Pour l’annuler, ouvrez le même lien et retirez toutes les quantités.
Modifier ma commande : {lien_modification}`;

const onDuty = `Bonjour {prénom},

Vous êtes de permanence au retrait : {horaires}

Lieu : {lieu}
Avec vous : {équipe}

{consignes}

Le fichier joint ajoute la date à votre agenda.

Un empêchement ? {Contact}.

${untilThen}`;

export const french: Readonly<Record<TemplateKind, Words>> = {
  announcement: {
    subject: 'Les commandes sont ouvertes jusqu’à {fermeture_courte}',
    text: `Bonjour {prénom},

Les commandes sont ouvertes jusqu’au {fermeture}.
Commander : {lien_commande}

Au menu cette fois-ci : {produits}

${pickup}

${goodbye}

Vous recevez ce message à chaque vente.{si pas lien_désabonnement} Pour ne plus le recevoir, {contact}.{fin}
Ne plus recevoir ces annonces : {lien_désabonnement}`,
  },
  confirmation: {
    subject: 'Commande enregistrée : panier n° {panier}, {total}',
    text: `Bonjour {prénom},

Merci, votre commande est enregistrée : c’est le panier n° {panier}.
{si incomplet}${short}{fin}

${orderBody}

${howToChange}

${question}

${goodbye}`,
  },
  nothingServed: {
    subject: 'Commande reçue, mais rien n’a pu être servi',
    text: `Bonjour {prénom},

Votre commande est bien arrivée, mais rien de ce que vous aviez choisi n’a pu être servi. La raison est donnée sous chaque produit.

{commande}

Vous pouvez choisir autre chose jusqu’au {date_limite}.
Modifier ma commande : {lien_modification}

${question}

${goodbye}`,
  },
  change: {
    subject: 'Commande modifiée : panier n° {panier}, {total}',
    text: `Bonjour {prénom},

Votre commande est modifiée. Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.
{si incomplet}${short}{fin}

${orderBody}

${howToChange}

Une question ? Ce changement ne vient pas de vous ? {Contact}.

${goodbye}`,
  },
  minimumMissed: {
    subject: 'Commande modifiée : panier n° {panier}, {total}',
    text: `Bonjour {prénom},

Les commandes sont closes et un minimum n’est pas atteint. Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.
{si incomplet}${short}{fin}

${orderBody}

${question}

${goodbye}`,
  },
  priceChanged: {
    subject: 'Commande modifiée : panier n° {panier}, {total}',
    text: `Bonjour {prénom},

Un prix est corrigé : {nouveau_prix}. Voici tout ce que contient maintenant le panier n° {panier} : ce message remplace le précédent.
{si incomplet}${short}{fin}

${orderBody}

${howToChange}

${question}

${goodbye}`,
  },
  cancellation: {
    subject: 'Commande annulée : panier n° {panier}',
    text: `Bonjour {prénom},

Les commandes sont closes et votre panier n’atteint pas le minimum de {minimum}.

Votre commande est annulée : le panier n° {panier} ne contient plus rien, et nous ne vous attendons pas au retrait.

Un regret ? Les commandes restent ouvertes jusqu’au {date_limite}.
Commander : {lien_commande}

Une question ? {si pas minimum}Cette annulation ne vient pas de vous ? {fin}{Contact}.

${goodbye}`,
  },
  emptyAnswer: {
    subject: 'Réponse reçue, mais aucun produit commandé',
    text: `Bonjour {prénom},

Votre réponse est bien arrivée, mais elle ne contient aucun produit : rien n’est commandé.

Les commandes restent ouvertes jusqu’au {date_limite}.
Commander : {lien_commande}

${question}

${goodbye}`,
  },
  toFix: {
    subject: 'Votre commande est à corriger',
    text: `Bonjour {prénom},

Nous n’avons pas su lire cette partie de votre réponse : {à_corriger}

Pour la corriger, ouvrez votre commande avant {date_limite} et choisissez la quantité dans la liste.
Corriger ma commande : {lien_modification}

{si commande}Le reste est enregistré. Voici ce que contient le panier n° {panier} :{sinon}En attendant, cette réponse n’est pas prise en compte.{fin}

${orderBody}

${question}

${goodbye}`,
  },
  late: {
    subject: 'Votre réponse est arrivée après la fermeture des commandes',
    text: `Bonjour {prénom},

Votre réponse est arrivée {reçue_le}. Les commandes étaient closes depuis {fermeture} : elle n’a pas pu être prise en compte.

Votre commande précédente reste valable : panier n° {panier}, {total}.

Nous gardons votre réponse de côté. Pour savoir si quelque chose est encore possible, {contact}.

${goodbye}`,
  },
  payment: {
    subject: 'À payer : panier n° {panier}, {total}',
    text: `Bonjour {prénom},

Les commandes sont closes : votre panier n° {panier} fait {total}.

{paiement}

${pickup}

${question}

${untilThen}`,
  },
  dues: {
    subject: '',
    text: `Déjà réglé : {déjà_réglé}
{si rien_à_payer}Il n’y a rien à payer.{fin}
À payer : {à_payer}
{si iban}Par virement, ou en scannant le code avec l’application de votre banque.{fin}
Bénéficiaire : {bénéficiaire}
IBAN : {iban}
Référence : {référence}
Payer autrement : {lien_paiement}

{si remis_une_fois_payé}Le panier est remis une fois payé.{fin}`,
  },
  pickupReminder: {
    subject: 'Retrait {jour_retrait} : votre panier n° {panier}',
    text: `Bonjour {prénom},

Votre panier n° {panier} vous attend {jour_retrait}.

${pickup}

{sécurité}

Il contient : {commande}

${total}

Une question, un empêchement ? {Contact}.

${untilThen}`,
  },
  producerOrder: {
    subject: 'À préparer pour {jour_retrait} : {total}',
    text: `Bonjour,

Les commandes sont closes. Voici ce que vous avez à préparer.

Retrait : {retrait}
Lieu : {lieu}

{producteur} : {commande}

${total}
{frais}

Par panier : {par_panier}

{si fichier_joint}Le détail est aussi dans le fichier joint.{fin}

Voir ma feuille : {lien_feuille}

${question}

${untilThen}`,
  },
  dutyTomorrow: { subject: 'Rappel : permanence {jour_retrait}', text: onDuty },
  duty: { subject: 'Permanence {jour_retrait}', text: onDuty },
  payout: {
    subject: 'Reversement de la vente n° {vente} : {versé}',
    text: `Bonjour,

Voici le compte de {producteur} pour la vente n° {vente}, retirée {jour_retrait}.

Vendu : {vendu}
Manquants : {manquants}
Frais : {frais_retenus}
Vos achats : {achats}
Pas encore payé par les acheteurs : {impayés}
Versé : {versé}
Reste à verser : {reste}

${question}

${goodbye}`,
  },
  authorisation: {
    subject: 'Drive fermier : une autorisation est à renouveler',
    text: `Bonjour,

Google demande de nouveau votre accord pour que le module Drive fermier travaille dans le classeur « {drive} ». D’ici là, les commandes arrivent bien dans le formulaire, mais elles ne sont pas lues et aucune confirmation ne part.
Donner l’autorisation : {lien_autorisation}

Ensuite, ouvrez le classeur et choisissez « Reprendre les commandes non lues » dans le menu. Rien n’est perdu.

{drive}`,
  },
};
