/** What stands on every page of the workspace, and pages that are not there. */

export const noSuchFile = 'Ce fichier n’existe pas';
export const productName = 'Drive fermier';
export const noSuchPage = 'Cette page n’existe pas';
export const noSuchAction = 'Cette action n’existe pas';
export const linkLeavesDrive = 'Ce lien mène hors du drive';
export const changePerson = 'Changer de personne';
export const home = 'Accueil';
export const mails = 'Mails';
export const forms = 'Formulaires';
export const files = 'Fichier';
export const toWorkbook = 'Aller au classeur';
export const getOrPost = 'GET ou POST';
export const tooLarge = 'Cet envoi est trop gros : 20 Mo au plus.';
export const unreadableAddress = 'Adresse illisible';
export const unknownHost = 'Hôte inconnu';
export const unknownOrigin = 'Origine inconnue';
export const nobodyHere = 'Personne n’a cette adresse ici';
export const serverFailed = (why: string): string => `Erreur : ${why}`;
