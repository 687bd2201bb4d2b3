import type { Named } from '../../../domain/values/locale';
import { withoutTriggers } from './withoutTriggers';

/** What a form can do without. */
export const formLackWords: Readonly<Record<string, Named>> = {
  help: { fr: 'certaines précisions sous les questions', en: 'some explanations below questions' },
  required: { fr: 'questions obligatoires', en: 'required questions' },
  sections: { fr: 'titres entre les produits', en: 'titles between products' },
  confirmation: {
    fr: 'les mots qui disent que la réponse est reçue',
    en: 'the words that say that an answer was received',
  },
  settings: {
    fr: 'certains réglages (adresses non relevées, réponses non modifiables, pas de nouvelle réponse proposée)',
    en: 'some settings (addresses not collected, answers not edited, no further answer offered)',
  },
  signIn: {
    fr: 'l’ouverture à qui n’a pas de compte Google (une connexion est demandée, certains ne pourront pas commander)',
    en: 'being open to those without a Google account (it asks for a sign-in, some cannot order)',
  },
};

/** Of what is no longer remembered, since Google refused too much. */
export const refusedSorts: Readonly<Record<string, Named>> = {
  shares: {
    fr: 'des partages avec les autres personnes qui coordonnent ; partagez vous-même formulaires et archives depuis Google Drive',
    en: 'shares with the other coordinators; share forms and archives yourself from Google Drive',
  },
  words: {
    fr: 'ce que des formulaires devaient dire ou demander encore ; ouvrez celui de la vente pour le compléter',
    en: 'what forms were still to say or ask; open that of the sale to complete it',
  },
  archives: {
    fr: 'des classeurs d’archive qui ne s’ouvraient pas ; sortez-les de la corbeille de Google Drive',
    en: 'archives that did not open; take them out of the trash of Google Drive',
  },
  cells: {
    fr: 'des cellules déplacées pendant une écriture ; comparez avec Fichier, Historique des versions',
    en: 'cells that moved while they were written; compare with File, Version history',
  },
  forms: {
    fr: 'des formulaires à fermer ; ouvrez dans Google Drive ceux des ventes passées : aucun ne doit plus accepter de réponses',
    en: 'forms to close; open those of past sales in Google Drive: none may accept responses any more',
  },
};

/** Refused by Google, and gone on without. */
export const serviceFaults = {
  memoryRefused: {
    fr: 'Google refuse de lire ou d’écrire ce que le drive retient à côté du classeur (les « propriétés » du script) : sans cela rien ne part et rien ne se fait, car il ne saurait plus ce qui est déjà fait. Rien n’est perdu, et ce que les acheteurs envoient attend dans l’onglet des réponses. Réessayez plus tard ; si cela dure plus d’un jour, voyez www.google.com/appsstatus, ou demandez à qui administre votre domaine.',
    en: 'Google refuses to read or write what the drive remembers beside the spreadsheet (the script’s “properties”): without that nothing leaves and nothing is done, as it would not know what was done already. Nothing is lost, and what buyers send waits in the answers tab. Try again later; if it lasts for more than a day, see www.google.com/appsstatus, or ask whoever administers your domain.',
  },
  lockLacks: {
    fr: 'Google refuse aux automatismes le verrou sans lequel deux actions se mêleraient : d’ici là rien ne se fait tout seul, et rien n’est perdu. Dans le menu, « Ouvrir une vente » et « Fermer les commandes » à leur heure, « Reprendre les commandes non lues » aussi souvent qu’il en arrive ; ce qui attend part par « Boîte d’envoi ». Un nouvel essai a lieu à chaque heure, et ceci s’efface quand il passe. Si cela dure plus d’un jour, voyez www.google.com/appsstatus, ou demandez à qui administre votre domaine.',
    en: 'Google refuses to what runs by itself the lock without which two actions would mix: until then nothing is done by itself, and nothing is lost. In the menu “Open a sale” and “Close orders” at their hours, “Read orders not read yet” as often as any come; what waits leaves by “Outbox”. It is tried again every hour, and this goes when that works. If it lasts for more than a day, see www.google.com/appsstatus, or ask whoever administers your domain.',
  },
  workbookFull: {
    fr: 'Ce classeur est rempli à {0} % de ce que Google admet. Les ventes finies passent aux archives d’elles-mêmes ; le reste se libère à la main : onglets et colonnes que vous avez ajoutés, lignes vides sous les tableaux.',
    en: 'This spreadsheet is {0}% full of what Google allows. Finished sales move to the archive by themselves; the rest is freed by hand: tabs and columns that you added, blank rows below the tables.',
  },
  tooManyRefused: {
    fr: 'Google a refusé tant de choses que le drive ne les retient plus toutes et n’essaiera plus : {1}. Ceci s’efface au bout de deux semaines.',
    en: 'Google refused so much that the drive no longer remembers all of it and does not try again: {1}. This goes after two weeks.',
  },
  archiveNotShared: {
    fr: 'Le classeur d’archive n’a pas pu être partagé avec une autre personne qui coordonne ({0}). Un nouvel essai a lieu plus tard ; ou ouvrez-le par son lien dans Ventes, bouton « Partager » : ceci s’efface dans l’heure, ou par « Vérifier le classeur ». Si Google ne dit pas qui y a accès, c’est au bout de trois semaines.',
    en: 'The archive could not be shared with another coordinator ({0}). It is tried again later; or open it by its link in Sales, button “Share”: this goes within the hour, or by “Check the workbook”. If Google does not say who has access, it goes after three weeks.',
  },
  formNotFollowed: {
    fr: 'Le formulaire ne suit pas encore la vente : une action a été interrompue, et Google n’a pas laissé le formulaire s’ouvrir ou se fermer. Un nouvel essai a lieu à chaque heure ; ou ouvrez-le pour le modifier : il accepte les réponses tant que Ventes dit « commandes ouvertes ».',
    en: 'The form does not follow the sale yet: an action was cut off, and Google did not let the form open or close. It is tried again every hour; or open it for editing: it accepts responses as long as Sales says “orders open”.',
  },
  formWordsRefused: {
    fr: 'Le formulaire garde d’anciens mots, ou n’en a pas : Google a refusé son titre, sa présentation ou ce qu’il dit une fois fermé. La vente suit Ventes. Un nouvel essai a lieu plus tard ; ou ouvrez le formulaire pour le modifier.',
    en: 'The form keeps former words, or has none: Google refused its title, its description or what it says once closed. The sale goes by Sales. It is tried again later; or open the form for editing.',
  },
  formClosed: {
    fr: 'Le formulaire n’accepte plus de réponses, alors que les commandes sont ouvertes : quelqu’un l’a fermé. Ouvrez-le pour le modifier et acceptez de nouveau les réponses ; ou choisissez « Fermer les commandes ».',
    en: 'The form accepts no more responses while orders are open: somebody closed it. Open it for editing and accept responses again; or choose “Close orders”.',
  },
  formUnlinked: {
    fr: 'Le formulaire n’envoie plus ses réponses dans ce classeur : quelqu’un l’a dissocié. Ce qui arrive n’est pas lu. Dans le formulaire, onglet « Réponses », choisissez « Associer à Sheets », puis ce classeur : Google y met tout ce qu’il a reçu, et « Vérifier le classeur » le lit.',
    en: 'The form no longer sends its answers to this spreadsheet: somebody unlinked it. What comes in is not read. In the form, tab “Responses”, choose “Link to Sheets”, then this spreadsheet: Google puts all that it was sent there, and “Check the workbook” reads it.',
  },
  formGone: {
    fr: 'Le formulaire ne répond plus, alors que les commandes sont ouvertes : il a été supprimé, ou n’est pas partagé avec vous ou avec la personne au nom de qui tournent les automatismes. Remettez-le depuis la corbeille de Google Drive, ou demandez à qui l’a fait de le partager : tous ses liens resservent. D’ici là, « Commandes » prend ce qu’on vous dit, et « Fermer les commandes » garde ce qui est commandé.',
    en: 'The form cannot be reached while orders are open: it was deleted, or is not shared with you or with the person whose triggers run the drive. Put it back from the trash of Google Drive, or ask whoever made it to share it: all its links work again. Until then “Orders” takes what you are told, and “Close orders” keeps what is ordered.',
  },
  questionsGone: {
    fr: 'Le formulaire n’a plus ces questions : {0}. Personne ne peut y répondre, et une commande renvoyée perd ce qu’on y avait commandé. Ouvrez-le (https://docs.google.com/forms/d/{1}/edit) et annulez la suppression (Ctrl + Z, là où elle a été faite) ; sinon refaites la question sous le même titre, et donnez un autre titre à l’ancienne colonne de l’onglet des réponses. D’un produit qui ne se vend plus, mettez le stock à 0 dans « Changer la vente ».',
    en: 'The form no longer has these questions: {0}. Nobody can answer them, and an order that is sent again loses what was ordered by them. Open it (https://docs.google.com/forms/d/{1}/edit) and undo the deletion (Ctrl + Z, where it was made); or else make the question again under the same title, and give its former column in the answers tab another title. Of a product that is no longer sold, set the stock to 0 in “Change the sale”.',
  },
  formStillOpen: {
    fr: 'Le formulaire de la vente {1} n’a pas pu être fermé : s’il prend encore des réponses, personne ne les lit. Ouvrez-le (https://docs.google.com/forms/d/{0}/edit), onglet « Réponses » : n’acceptez plus de réponses, et écrivez à qui attend une commande. Un nouvel essai a lieu à chaque heure, après un jour une fois par jour. S’il a été supprimé, ceci s’efface un mois après le retrait.',
    en: 'The form of sale {1} could not be closed: if it still takes responses, nobody reads them. Open it (https://docs.google.com/forms/d/{0}/edit), tab “Responses”: accept no more, and write to whoever waits for an order. It is tried again every hour, after a day once a day. If it was deleted, this goes a month after the pick-up.',
  },
  formClosedLate: {
    fr: 'Le formulaire de la vente {1}, que Google n’avait pas laissé fermer, l’est enfin : ce qui y a été envoyé depuis la préparation de la vente d’après, personne ne l’a lu. Ouvrez-le (https://docs.google.com/forms/d/{0}/edit), onglet « Réponses », et écrivez à qui attendait une commande. Ceci s’efface au bout de deux semaines.',
    en: 'The form of sale {1}, which Google had not let close, is closed at last: nobody has read what was sent to it since the next sale was prepared. Open it (https://docs.google.com/forms/d/{0}/edit), tab “Responses”, and write to whoever waited for an order. This goes after two weeks.',
  },
  formLacks: {
    fr: 'Le formulaire a été fait sans {1} : Google l’a refusé. Les commandes arrivent quand même. Un nouvel essai a lieu plus tard, de plus en plus rarement, jusqu’à la fermeture ; ou ouvrez-le pour le compléter vous-même.',
    en: 'The form was made without {1}: Google refused that. Orders come all the same. It is tried again later, ever more rarely, until orders close; or open it to complete it yourself.',
  },
  formUnchecked: {
    fr: 'Le formulaire a été fait sans vérification de l’adresse e-mail : Google l’a refusée. Les commandes arrivent quand même, mais qui se trompe d’adresse ne reçoit rien. Un nouvel essai a lieu plus tard, de plus en plus rarement, jusqu’à la fermeture. Google ne dit pas quelle vérification est là : cet essai remplace donc celle que vous y auriez mise, une fois ; ensuite, plus rien n’y touche.',
    en: 'The form was made without a check of the e-mail address: Google refused that. Orders come all the same, but whoever gets their address wrong receives nothing. It is tried again later, ever more rarely, until orders close. Google does not say which check stands: so that try replaces one that you put there, once; afterwards nothing touches it.',
  },
  openingRefused: {
    fr: 'La vente à venir n’a pas pu être préparée, Google l’a refusé : « {1} ». Un nouvel essai a lieu à chaque heure ; « Continuer l’ouverture » essaie tout de suite. Un formulaire supprimé, remettez-le depuis la corbeille de Google Drive. Si cela dure, ouvrez Google Forms avec le même compte, ou demandez à qui administre votre domaine de le permettre. Le reste du drive continue.',
    en: 'The sale to come could not be prepared, Google refused: “{1}”. It is tried again every hour; “Go on opening” tries at once. A form that was deleted, put it back from the trash of Google Drive. If it lasts, open Google Forms with the same account, or ask whoever administers your domain to allow it. All else goes on.',
  },
  triggersRefused: withoutTriggers,
  permissionLacks: {
    fr: 'Il manque une autorisation à la personne au nom de qui tournent les automatismes : {1}. Qu’elle choisisse une entrée du menu Drive fermier : Google la redemande, il faut cocher chaque ligne. Un nouvel essai a lieu à chaque heure.',
    en: 'The person whose triggers run the drive has not granted a permission: {1}. They choose an entry of the menu Drive fermier: Google asks again, and every line is to be ticked. It is tried again every hour.',
  },
  automationStopped: {
    fr: 'Plus rien ne tourne de soi-même : les déclencheurs ont disparu, ou ne passent plus depuis deux jours. Commandes, heures d’ouverture et de fermeture, rappels attendent. « Prendre en charge les automatismes », dans le panneau ou le menu, les refait à votre nom.',
    en: 'Nothing runs by itself any more: the triggers are gone, or have not come for two days. Orders, hours of opening and closing and reminders wait. “Take over the automation”, in the panel or the menu, makes them again in your name.',
  },
  archiveLost: {
    fr: 'Le classeur d’archive des ventes {1} ne s’ouvre pas : {0}. Comptes, documents et données des personnes de ces ventes attendent ; tout le reste continue, et les ventes qui finissent vont dans un autre. Sortez-le de la corbeille de Google Drive, ou demandez à qui l’a créé de le partager avec vous et avec la personne au nom de qui tournent les automatismes. Un nouvel essai a lieu plus tard.',
    en: 'The archive of sales {1} cannot be opened: {0}. Books, documents and people’s data of these sales wait; all else goes on, and sales that end go to another one. Take it out of the trash of Google Drive, or ask whoever made it to share it with you and with the person whose triggers run the drive. It is tried again later.',
  },
  archiveNotMade: {
    fr: 'Google a refusé de créer le classeur d’archive des ventes finies : elles restent ici, rien n’est perdu. Un nouvel essai a lieu plus tard, de plus en plus rarement.',
    en: 'Google refused to make the archive of finished sales: they stay here, nothing is lost. It is tried again later, ever more rarely.',
  },
  archiveNotWritten: {
    fr: 'Les ventes finies n’ont pas pu être rangées dans leur classeur d’archive : elles restent ici, rien n’est perdu. Un nouvel essai a lieu plus tard, de plus en plus rarement. Si {0} ne s’ouvre pas, demandez à qui l’a créé de le partager avec vous ; ou mettez-le à la corbeille, et un autre sera fait.',
    en: 'Finished sales could not be moved to their archive: they stay here, nothing is lost. It is tried again later, ever more rarely. If {0} does not open, ask whoever made it to share it with you; or put it into the bin, and another one will be made.',
  },
  formNotMade: {
    fr: 'Google a fait un formulaire sans dire lequel ({0} fois). Un nouvel essai a lieu plus tard, de plus en plus rarement. Les formulaires vides « Drive fermier » de Google Drive ne servent à rien : mettez-les à la corbeille.',
    en: 'Google made a form and did not say which ({0} times). It is tried again later, ever more rarely. Empty forms “Drive fermier” in Google Drive are of no use: put them into the bin.',
  },
  looksRefused: {
    fr: 'Google a refusé une partie de la mise en forme : listes de choix, couleurs, filtres ou avertissements peuvent manquer. Tout le reste est écrit, la vente continue.',
    en: 'Google refused some of the looks: lists of choices, colours, filters or warnings may be missing. All the rest is written, the sale goes on.',
  },
};
