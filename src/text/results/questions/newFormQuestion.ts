import type { Named } from '../../../domain/values/locale';
import { filled } from '../../values/format';
import type { Question, Speech } from '../preview';

const lines = {
  title: { fr: 'Refaire le formulaire de la vente {0} ?', en: 'Make the form of sale {0} anew?' },
  gone: {
    fr: 'Le formulaire d’avant ne répond pas. S’il est à la corbeille de Google Drive, l’en sortir vaut mieux : tous ses liens resservent.',
    en: 'The former form cannot be reached. If it is in the trash of Google Drive, better take it out: all its links work again.',
  },
  reached: {
    fr: 'Le formulaire d’avant répond encore : il est fermé, et dit où est le nouveau.',
    en: 'The former form can still be reached: it is closed, and says where the new one is.',
  },
  nobody: {
    fr: 'Personne n’a encore ses liens : l’ouverture continue avec un autre formulaire.',
    en: 'Nobody has its links yet: the opening goes on with another form.',
  },
  orders: {
    fr: '{0|commande prise reste telle quelle|commandes prises restent telles quelles} ; les réponses de l’onglet d’avant sont lues d’abord, aucune ne compte deux fois. Cet onglet reste, masqué, et n’est plus lu.',
    en: '{0|order that was taken stays as it is|orders that were taken stay as they are}; answers in the former tab are read first, none counts twice. That tab stays, hidden, and is no longer read.',
  },
  unread: {
    fr: '{0|réponse « à corriger » ne se corrige|réponses « à corriger » ne se corrigent} plus dans l’onglet d’avant : reprenez par « Commandes » ce qui est à servir.',
    en: '{0|answer “to fix” can|answers “to fix” can} no longer be corrected in the former tab: take what is to be served by “Orders”.',
  },
  deadLinks: {
    fr: 'Les liens déjà envoyés ou affichés (annonce, affiche, « changer ma commande ») ne mènent plus à rien : qui veut changer sa commande passe par le nouveau, qui la remplace.',
    en: 'Links that were sent or put up (announcement, poster, “change my order”) lead nowhere any more: whoever wants to change their order uses the new form, which replaces it.',
  },
  oldLinks: {
    fr: 'Les liens déjà envoyés ou affichés (annonce, affiche, « changer ma commande ») mènent à l’ancien, qui ne prend plus rien et donne le nouveau lien, sans la commande déjà remplie.',
    en: 'Links that were sent or put up (announcement, poster, “change my order”) lead to the former one, which takes nothing more and gives the new link, without the order filled in.',
  },
  newLinks: {
    fr: 'Les mails à venir, ceux qui attendent, l’affiche et le panneau ont le nouveau lien. « Écrire un message » l’envoie à qui a commandé : {lien_modification} y est la commande déjà remplie. Réimprimez l’affiche.',
    en: 'Mails to come, those that wait, the poster and the panel have the new link. “Write a message” sends it to whoever ordered: {change_link} there is their order filled in. Print the poster again.',
  },
  final: {
    fr: 'Cela ne se défait pas ; « Revenir en arrière » ne va plus avant ce moment.',
    en: 'This cannot be undone; “Go back” no longer goes before this moment.',
  },
} satisfies Record<string, Named>;

export interface NewFormDetails {
  readonly sale: number;
  readonly isPreparing: boolean;
  /** The former one answers still. */
  readonly isReached: boolean;
  readonly orders: number;
  /** Answers that could not be read. */
  readonly unread: number;
}

/** Asked before a form is made in the place of another. */
export function newFormQuestion(details: NewFormDetails, { locale }: Speech): Question {
  const { sale, isPreparing, isReached, orders, unread } = details;
  const say = (line: keyof typeof lines, ...values: number[]): string =>
    filled(lines[line], locale, ...values);
  const text = [
    say(isReached ? 'reached' : 'gone'),
    ...(isPreparing
      ? [say('nobody')]
      : [
          say('orders', orders),
          ...(unread > 0 ? [say('unread', unread)] : []),
          say(isReached ? 'oldLinks' : 'deadLinks'),
          say('newLinks'),
        ]),
    '',
    say('final'),
  ];
  return { title: say('title', sale), text: text.join('\n') };
}
