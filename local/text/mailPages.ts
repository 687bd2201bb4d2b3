/** The box of mails, and one mail. */

import { NBSP, quoted } from './french';

export const noMail = 'Aucun mail n’est arrivé.';
export const noMatch = 'Aucun mail ne correspond.';
export const allRead = 'tous lus';
export const olderMails = 'Mails plus anciens';
export const kindLabel = 'Type';
export const allKinds = 'tous';
export const searchButton = 'Chercher';
export const unreadOnly = 'non lus';
export const show = 'Montrer';
export const box = 'Boîte';
export const allBoxes = 'toutes';
export const unreadMark = 'Non lu\u00a0:';
export const oneAttachment = '1 pièce jointe';
export const attachments = (count: number): string => `${count} pièces jointes`;
export const phone = 'Téléphone';
export const computer = 'Ordinateur';
export const allMails = 'Tous les mails';
export const downloadMail = 'Télécharger le mail (.eml)';
export const formattedMail = 'Le mail mis en forme';
export const to = 'À';
export const copy = 'Copie';
export const replyTo = 'Répondre à';
export const sent = 'Parti';
export const presentation = 'Présentation du mail';
export const textOnly = 'Texte seul';
export const notFollowed = '(n’est pas suivi ici)';
export const linksOfMail = 'Liens du mail';
export const restInFile = 'Les lignes suivantes sont dans le fichier.';
export const quotaReturns = (moment: string): string => `Il revient ${moment}.`;
export const noSuchMail = 'Ce mail n’existe pas';
export const noSuchPart = 'Cette pièce n’existe pas';
export const mailCount = (count: number): string =>
  count > 1 ? `${count} mails` : `${count} mail`;
export const unreadCount = (count: number): string =>
  count === 1 ? '1 non lu' : `${count} non lus`;
export const inState = (count: number, state: string): string =>
  `${mailCount(count)} ${quoted(state)}`;
export const quotaOf = (sender: string): string => `Quota du jour de ${sender}`;
export const outOf = (used: number, of: number): string => `${used} sur ${of}`;
export const recipientsLeft = (left: number): string => `destinataires, il en reste ${left}.`;
export const plannedFor = (recipient: string, moment: string): string =>
  `à ${recipient}, prévu ${moment}`;
export const attachmentTitle = (name: string): string => `Pièce jointe${NBSP}: ${name}`;
export const download = (name: string): string => `Télécharger ${name}`;
export const kilobytes = (size: number): string => `(${size} Ko)`;
export const contentOf = (name: string): string => `Contenu de ${name}`;
