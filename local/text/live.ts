/** What windows are told while they are open, and the moments to come. */

export const hourlyRun = 'Passage horaire';
export const formAnswered = 'Réponse au formulaire';
export const clockMoving = 'L’horloge avance déjà.';
export const momentPast = 'Ce moment est déjà passé.';
export const tooFar = 'C’est trop loin : un an au plus.';
export const otherDriveOpened = 'Un autre drive a été ouvert.';
export const unreadableRequest = 'Demande illisible';
export const pageClosed = 'Cette page est fermée';
export const readOnlyWorkbook = 'Ce classeur se lit seulement.';
export const noSuchCommand = 'Le menu n’a pas cette commande';
export const coordinatorsOnly = 'Réservé à la coordination';
export const opening = 'Ouverture';
export const pickUp = 'Retrait';
export const nextReminder = 'Prochain rappel';
export const nextHourlyRun = 'Prochain passage horaire';
export const newMailQuota = 'Nouveau quota de mails';
export const runInterrupted = 'Exécution interrompue';
export const interrupted = 'interrompu';
