import type { Named } from '../../../domain/values/locale';

/** Where Google makes no triggers: what to do by hand, and how they come to stand. */
export const withoutTriggers = {
  fr: 'Google refuse les automatismes (les « déclencheurs ») : d’ici là rien ne se fait tout seul. Dans le menu, « Ouvrir une vente » et « Fermer les commandes » à leur heure, « Reprendre les commandes non lues » aussi souvent qu’il en arrive ; ce qui attend part par « Boîte d’envoi ». Pour qu’ils reviennent : script.google.com, « Mes déclencheurs », supprimez ceux qui ne servent plus (Google en admet vingt par personne et par script), puis choisissez « Prendre en charge les automatismes ». Si votre domaine les interdit, demandez à qui l’administre, ou laissez une autre personne qui coordonne choisir cette entrée depuis son compte.',
  en: 'Google refuses the automation (the “triggers”): until then nothing is done by itself. In the menu, “Open a sale” and “Close orders” at their hour, “Read orders not read yet” as often as some arrive; what waits leaves by “Outbox”. To have them back: script.google.com, “My triggers”, delete those that are of no use any more (Google allows twenty a person and script), then choose “Take over the automation”. If your domain forbids them, ask whoever administers it, or let another coordinator choose that entry from their account.',
} satisfies Named;
