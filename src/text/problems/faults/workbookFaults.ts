import type { Named } from '../../../domain/values/locale';
import { inVersions } from '../../values/earlierVersion';

const ofCheck: Named = { fr: 'Contrôle : {1}', en: 'Check: {1}' };

/** Of tabs, answers, mails, files and rights, which only the whole workbook has. */
export const workbookFaults = {
  moved: {
    fr: 'Des lignes ou des colonnes ont été déplacées pendant une écriture ; le drive a tout remis à sa place. Un coup d’œil suffit.',
    en: 'Rows or columns were moved during a write; the drive put everything back. A glance is enough.',
  },
  toMake: {
    fr: 'Ceci a disparu ; « Installer le drive » le refait.',
    en: 'This is gone; “Set up the drive” makes it again.',
  },
  toBring: {
    fr: `« {0} » n’est plus là, ou a été modifié : d’ici là {1}. Remettez-le (${inVersions.fr}).`,
    en: `“{0}” is no longer there, or was changed: until then {1}. Put it back (${inVersions.en}).`,
  },
  lost: {
    fr: `Ceci a disparu ou a été vidé, et des sommes ou la vente en dépendent : d’ici là rien de ce qui en dépend n’est compté, versé ni annulé. Ctrl+Z le rend si c’est tout récent ; sinon remettez-le avec ses cellules (${inVersions.fr}). « Installer le drive » refait un onglet, vide ; « Remettre en ordre » refait Paniers et Retrait. S’il n’y avait rien à garder dans une colonne, retapez son titre.`,
    en: `This is gone or was emptied, and sums or the sale hang on it: until then nothing that hangs on it is counted, paid out or taken back. Ctrl+Z brings it back if that was just now; else put it back with its cells (${inVersions.en}). “Set up the drive” makes a tab again, empty; “Put back in order” makes Baskets and Pick-up again. If there was nothing to keep in a column, type its title again.`,
  },
  settingsGone: {
    fr: 'Ces réglages n’existent plus : {0}. Rien n’en dépend ; supprimez ces lignes.',
    en: 'These settings are no more: {0}. Nothing hangs on them; delete these rows.',
  },
  tabCopied: {
    fr: 'L’onglet « {0} » est une copie : le drive ne la lit pas et continue avec l’original. Supprimez-la si elle ne sert pas.',
    en: 'The tab “{0}” is a copy: the drive does not read it and goes on with the original. Delete it if it is of no use.',
  },
  columnTwice: {
    fr: 'La colonne existe plusieurs fois ({1}) ; attendu : une seule. Elle n’est pas lue.',
    en: 'The column stands several times ({1}); expected: once. It is not read.',
  },
  mailFailed: {
    fr: 'Le mail à {1} n’est pas parti : {0}. Vérifiez l’adresse ; s’il ne repart pas de lui-même, « Boîte d’envoi », Réessayer.',
    en: 'The mail to {1} did not go: {0}. Look at the address; if it does not go by itself, “Outbox”, Try again.',
  },
  ordersKeptBack: {
    fr: 'Plus de mails aujourd’hui : {0|commande de producteur attend|commandes de producteurs attendent} ({1}). Appelez-les, ou transmettez leur feuille.',
    en: 'No more mails today: {0|producer’s order waits|producers’ orders wait} ({1}). Ring them up, or pass their sheets on.',
  },
  mailsStopped: {
    fr: 'Rappels est revenu à une version d’avant : {0|mail est retenu, peut-être déjà parti|mails sont retenus, peut-être déjà partis}. Dans « Boîte d’envoi », annulez ce qui est parti, remettez à envoyer le reste : rien ne part avant.',
    en: 'The outbox went back to a former version: {0|mail is held that may have left already|mails are held that may have left already}. In “Outbox”, cancel what left and put the rest back in line: nothing leaves before.',
  },
  mailMaybeSent: {
    fr: 'Le mail à {1} est peut-être parti : l’envoi a été interrompu. Demandez à la personne avant de le renvoyer.',
    en: 'The mail to {1} may have gone: sending was cut off. Ask before sending it again.',
  },
  checkFailed: ofCheck,
  moneyCheckFailed: ofCheck,
  noMandate: {
    fr: '« {0} » vend en mode mandat sans mandat en cours : ajoutez une ligne ici, avec sa date.',
    en: '“{0}” sells under a mandate that is not noted, or has ended: add a row here, with its day.',
  },
  ledgerUnreadable: {
    fr: `L’écriture « {0} » a été modifiée et ne se lit plus ; remettez-la (${inVersions.fr}).`,
    en: `The entry “{0}” was changed and cannot be read any more; put it back (${inVersions.en}).`,
  },
  pastChanged: {
    fr: `Des lignes d’« Écritures passées » ont été modifiées ou supprimées : leur somme n’est plus la bonne ({0}). D’ici là, ni comptes ni argent. Remettez-les (${inVersions.fr}), puis « Vérifier le classeur ».`,
    en: `Rows of “Past entries” were changed or deleted: their sum is not right any more ({0}). Until then, neither books nor money. Put them back (${inVersions.en}), then “Check the workbook”.`,
  },
  misspelt: {
    fr: 'L’adresse « {0} » semble mal tapée : « {1} » ? La commande est gardée, mais les mails n’arriveront sans doute pas. Demandez-lui la bonne, puis : page « Commandes », sa commande, « Corriger partout ». Une deuxième commande à la bonne adresse ferait deux paniers.',
    en: 'The address “{0}” looks mistyped: “{1}”? The order is kept, but mails will hardly arrive. Ask for the right one, then: page “Orders”, that order, “Correct everywhere”. A second order with the right address would make two baskets.',
  },
  arrivedShort: {
    fr: '{0} arrivés pour {1} promis : ouvrez « Partager un manque » pour dire qui reçoit quoi.',
    en: '{0} arrived for {1} promised: open “Share out a shortage” to say who gets what.',
  },
  badTemplate: {
    fr: '{1}. Le texte d’origine part à la place.',
    en: '{1}. The original goes instead.',
  },
} satisfies Readonly<Record<string, Named>>;
