import type { Named } from '../../../domain/values/locale';
import { inVersions } from '../../values/earlierVersion';
import { filled } from '../../values/format';
import type { Question, Speech } from '../preview';

const lines = {
  title: { fr: 'Refaire le formulaire de la vente {0} ?', en: 'Make the form of sale {0} anew?' },
  gone: {
    fr: 'Le formulaire d’avant ne répond pas. S’il est à la corbeille de Google Drive, l’en sortir vaut mieux : tous ses liens resservent. S’il répond de nouveau après, il est fermé.',
    en: 'The former form cannot be reached. If it is in the trash of Google Drive, better take it out: all its links work again. If it can be reached again afterwards, it is closed.',
  },
  reached: {
    fr: 'Le formulaire d’avant répond encore : il est fermé dès que le nouveau est ouvert, et dit où il est.',
    en: 'The former form can still be reached: it is closed once the new one is open, and says where that is.',
  },
  nobody: {
    fr: 'Personne n’a encore ses liens : l’ouverture continue avec un autre formulaire.',
    en: 'Nobody has its links yet: the opening goes on with another form.',
  },
  orders: {
    fr: '{0|commande prise reste telle quelle|commandes prises restent telles quelles}.',
    en: '{0|order that was taken stays as it is|orders that were taken stay as they are}.',
  },
  withTab: {
    fr: 'Les réponses de l’onglet d’avant sont lues d’abord, aucune ne compte deux fois. Cet onglet reste, masqué : ce qui y arriverait encore est pris, à son heure, jusqu’à la fin de la vente.',
    en: 'Answers in the former tab are read first, none counts twice. That tab stays, hidden: what still comes into it is taken, at its own time, until the sale is over.',
  },
  withoutTab: {
    fr: `L’onglet des réponses d’avant a disparu : ce qui n’était pas encore dans « Commandes » n’est lu que si ce formulaire revient. Remettez l’onglet d’abord (${inVersions.fr}), sortez le formulaire de la corbeille, ou prenez ces commandes par « Commandes ».`,
    en: `The former tab of answers is gone: what was not in “Orders” yet is read only if that form comes back. Put the tab back first (${inVersions.en}), take the form out of the trash, or take these orders by “Orders”.`,
  },
  keptByForm: {
    fr: 'L’onglet des réponses d’avant a disparu, mais le formulaire les a gardées : ce qui n’était pas encore dans « Commandes » est lu une fois le nouveau ouvert. Ne le reprenez pas à la main ; si Google n’y arrive pas, « À corriger » le dit.',
    en: 'The former tab of answers is gone, but the form kept them: what was not in “Orders” yet is read once the new one is open. Do not take it by hand; if Google cannot do it, “To fix” says so.',
  },
  unread: {
    fr: '{0|réponse « à corriger » ne se corrige|réponses « à corriger » ne se corrigent} plus dans l’onglet d’avant : reprenez par « Commandes » ce qui est à servir.',
    en: '{0|answer “to fix” can|answers “to fix” can} no longer be corrected in the former tab: take what is to be served by “Orders”.',
  },
  deadLinks: {
    fr: 'Les liens déjà envoyés ou affichés (annonce, affiche, « changer ma commande ») ne mènent plus à rien s’il est supprimé : qui veut changer sa commande passe par le nouveau, qui la remplace. S’il n’est que hors de votre portée, ils y mènent encore : faites-le fermer par qui l’a fait.',
    en: 'Links that were sent or put up (announcement, poster, “change my order”) lead nowhere any more if it was deleted: whoever wants to change their order uses the new form, which replaces it. If it is only out of your reach, they still lead to it: have it closed by whoever made it.',
  },
  oldLinks: {
    fr: 'Les liens déjà envoyés ou affichés (annonce, affiche, « changer ma commande ») mènent à l’ancien, qui ne prend plus rien et donne le nouveau lien, sans la commande déjà remplie.',
    en: 'Links that were sent or put up (announcement, poster, “change my order”) lead to the former one, which takes nothing more and gives the new link, without the order filled in.',
  },
  closed: {
    fr: 'Les commandes sont closes : le nouveau formulaire n’en prend pas, et il n’y a pas de lien à envoyer. Si vous rouvrez la vente, c’est lui qui s’ouvre.',
    en: 'Orders are closed: the new form takes none, and there is no link to send. If you reopen the sale, it is the one that opens.',
  },
  newLinks: {
    fr: 'Les mails à venir, ceux qui attendent, l’affiche et le panneau ont le nouveau lien. « Écrire un message » l’envoie à qui a commandé : {lien_modification} y est la commande déjà remplie. Réimprimez l’affiche.',
    en: 'Mails to come, those that wait, the poster and the panel have the new link. “Write a message” sends it to whoever ordered: {change_link} there is their order filled in. Print the poster again.',
  },
  final: {
    fr: 'Cela ne se défait pas.',
    en: 'This cannot be undone.',
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
  /** The former tab of answers stands. */
  readonly hasTab: boolean;
  /** Orders are open. */
  readonly isTaking: boolean;
}

/** Asked before a form is made in the place of another. */
export function newFormQuestion(details: NewFormDetails, { locale }: Speech): Question {
  const { sale, isPreparing, isReached, orders, unread, hasTab, isTaking } = details;
  const say = (line: keyof typeof lines, ...values: number[]): string =>
    filled(lines[line], locale, ...values);
  const text = [
    say(isReached ? 'reached' : 'gone'),
    ...(isPreparing
      ? [say('nobody')]
      : [
          ...(orders > 0 ? [say('orders', orders)] : []),
          say(hasTab ? 'withTab' : isReached ? 'keptByForm' : 'withoutTab'),
          ...(unread > 0 && !hasTab ? [say('unread', unread)] : []),
          say(isReached ? 'oldLinks' : 'deadLinks'),
          say(isTaking ? 'newLinks' : 'closed'),
        ]),
    '',
    say('final'),
  ];
  return { title: say('title', sale), text: text.join('\n') };
}
