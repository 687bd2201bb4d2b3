import type { TemplateKind } from './kinds';
import type { Words } from './originals';

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

const toPrepare = `Retrait : {retrait}
Lieu : {lieu}

{producteur} : {commande}

${total}
{frais}

Par panier : {par_panier}

{si fichier_joint}Le détail est aussi dans le fichier joint.{fin}

Voir ma feuille : {lien_feuille}

${question}

${untilThen}`;

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
  closingSoon: {
    subject: 'Dernières heures pour commander : jusqu’à {fermeture_courte}',
    text: `Bonjour {prénom},

Les commandes ferment {fermeture}, et nous n’avons pas encore reçu la vôtre.
Commander : {lien_commande}

${pickup}

${goodbye}

Ce rappel va aux abonnés qui n’ont pas commandé.{si pas lien_désabonnement} Pour ne plus rien recevoir, {contact}.{fin}
Ne plus rien recevoir : {lien_désabonnement}`,
  },
  confirmation: {
    subject: 'Commande enregistrée : panier n° {panier}, {total}',
    text: `Bonjour {prénom},

Merci, votre commande est enregistrée : c’est le panier n° {panier}.
{si incomplet}${short}{fin}

${orderBody}

${howToChange}

{si lien_abonnement}Vous ne recevez plus les annonces des ventes.{fin}
Recevoir de nouveau les annonces : {lien_abonnement}

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
  missing: {
    subject: 'Il manque quelque chose à votre panier n° {panier}',
    text: `Bonjour {prénom},

Une partie de votre panier n° {panier} n’a pas pu être livrée. Nous en sommes désolés.
{écarts}

Votre panier fait {total} au lieu de {total_avant}.
{si avoir}Ce que vous avez payé en trop, {avoir}, est un avoir : il sera déduit de votre prochaine commande.{fin}
{si reste}Il vous reste {reste} à payer.{fin}

{si rendu_par}À vous rendre par :{fin}
{rendu_par}

${question}

${goodbye}`,
  },
  unpaid: {
    subject: 'Rappel : il reste {reste} à payer',
    text: `Bonjour {prénom},

Sauf erreur de notre part, votre compte n’est pas encore réglé : il reste {reste} à payer.

{paiement}

Si votre paiement est déjà parti, ne tenez pas compte de ce message.

${question}

${goodbye}`,
  },
  creditLeft: {
    subject: 'Vous avez un avoir de {avoir}',
    text: `Bonjour {prénom},

Les comptes sont faits et il vous reste un avoir de {avoir}. Il sera déduit de votre prochaine commande : vous n’avez rien à faire.

Vous préférez qu’il vous soit rendu ? {Contact}.

${goodbye}`,
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

${toPrepare}`,
  },
  producerChange: {
    subject: 'Changement pour {jour_retrait} : {total}',
    text: `Bonjour,

Votre commande a changé. Voici tout ce que vous avez maintenant à préparer : ce message remplace le précédent.

Ce qui change : {écarts}

${toPrepare}`,
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
  eveningSummary: {
    subject: 'Vente n° {vente}, ce soir : {commandes}, {total}',
    text: `Bonsoir,

La vente n° {vente} compte {commandes}, pour {total}. Depuis hier soir : {nouvelles_commandes}. Les commandes ferment {fermeture}.

{si problèmes}À corriger :{sinon}Rien à corriger.{fin}
{problèmes}

{si mails_en_échec}N’ont pas pu partir, ou peut-être pas : {mails_en_échec}. La boîte d’envoi dit lesquels.{fin}

{drive}`,
  },
  weeklyReport: {
    subject: 'Bilan de la vente n° {vente} : {paniers}, {total}',
    text: `Bonjour,

La vente n° {vente}, retirée {jour_retrait}, fait {paniers}, pour {total}.

Par producteur :
{par_producteur}

{si écarts}Manquants :{sinon}Rien n’a manqué.{fin}
{écarts}

Reste à payer : {impayés}

{si mails_en_échec}N’ont pas pu partir, ou peut-être pas : {mails_en_échec}. La boîte d’envoi dit lesquels.{fin}

{drive}`,
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
