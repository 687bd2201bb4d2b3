/** The order form as buyers see it on this machine. */

export const notSent =
  'Vos réponses n’ont pas pu être envoyées\u00a0: le drive ne répond pas. Elles restent ici\u00a0; réessayez dans un instant.';
export const shownLikeGoogle =
  'Formulaire montré par cet ordinateur comme Google Forms le montrerait\u00a0: rien ne part sur Internet.';
export const marksObligatory = '* Indique une question obligatoire';
export const oneToReview = 'Une réponse est à revoir.';
export const send = 'Envoyer';
export const clearForm = 'Effacer le formulaire';
export const clearFormAsk = 'Effacer le formulaire\u00a0?';
export const clearFormWarning =
  'Vos réponses à toutes les questions seront supprimées. Cette action ne peut pas être annulée.';
export const answerKept = 'Votre réponse a été enregistrée.';
export const sendAnother = 'Envoyer une autre réponse';
export const noSuchForm = 'Ce formulaire n’existe pas';
export const closed = 'fermé';
export const noForm = 'Aucun formulaire\u00a0: ouvrez une vente.';
export const response = 'réponse';
export const responses = 'réponses';
export const yourAnswer = 'Votre réponse';
export const choose = 'Sélectionner';
export const severalToReview = (count: number): string => `${count} réponses sont à revoir.`;
export const opened = 'ouvert';
