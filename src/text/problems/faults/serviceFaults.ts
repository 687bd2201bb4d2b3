import type { Named } from '../../../domain/values/locale';

/** What a form can do without. */
export const formLackWords: Readonly<Record<string, Named>> = {
  help: { fr: 'certaines précisions sous les questions', en: 'some explanations below questions' },
  address: {
    fr: 'vérification de l’adresse e-mail (qui se trompe d’adresse ne reçoit rien)',
    en: 'a check of the e-mail address (whoever gets it wrong receives nothing)',
  },
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

/** Refused by Google, and gone on without. */
export const serviceFaults = {
  formClosed: {
    fr: 'Le formulaire n’accepte plus de réponses, alors que les commandes sont ouvertes : quelqu’un l’a fermé. Ouvrez-le pour le modifier et acceptez de nouveau les réponses ; ou choisissez « Fermer les commandes ».',
    en: 'The form accepts no more responses while orders are open: somebody closed it. Open it for editing and accept responses again; or choose “Close orders”.',
  },
  formGone: {
    fr: 'Le formulaire ne répond plus, alors que les commandes sont ouvertes. S’il a été supprimé, sortez-le de la corbeille de Google Drive ; sinon, demandez à qui l’a fait de le partager avec vous et avec la personne au nom de qui tournent les automatismes : ses liens resservent. D’ici là, « Commandes » prend ce qu’on vous dit, et « Fermer les commandes » garde ce qui est commandé.',
    en: 'The form cannot be reached while orders are open. If it was deleted, take it out of the trash of Google Drive; if not, ask whoever made it to share it with you and with the person whose triggers run the drive: its links work again. Until then “Orders” takes what you are told, and “Close orders” keeps what is ordered.',
  },
  formLacks: {
    fr: 'Le formulaire a été fait sans {1} : Google l’a refusé. Les commandes arrivent quand même ; ouvrez-le pour le compléter vous-même. Ceci s’efface à la fermeture.',
    en: 'The form was made without {1}: Google refused that. Orders come all the same; open it to complete it yourself. This goes once orders close.',
  },
  toRetry: {
    fr: 'À réessayer : {1}',
    en: 'To try again: {1}',
  },
  permissionLacks: {
    fr: 'Il manque une autorisation à la personne au nom de qui tournent les automatismes : {1}. Qu’elle choisisse une entrée du menu Drive fermier : Google la redemande, il faut cocher chaque ligne. Un nouvel essai a lieu à chaque heure.',
    en: 'The person whose triggers run the drive has not granted a permission: {1}. They choose an entry of the menu Drive fermier: Google asks again, and every line is to be ticked. It is tried again every hour.',
  },
  automationStopped: {
    fr: 'Plus rien ne tourne de soi-même : les déclencheurs ont disparu, ou ne passent plus depuis deux jours. Commandes, heures d’ouverture et de fermeture, rappels attendent. « Prendre en charge les automatismes », dans le panneau ou le menu, les refait à votre nom.',
    en: 'Nothing runs by itself any more: the triggers are gone, or have not come for two days. Orders, hours of opening and closing and reminders wait. “Take over the automation”, in the panel or the menu, makes them again in your name.',
  },
};
