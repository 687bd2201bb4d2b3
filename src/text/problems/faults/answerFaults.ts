import type { Named } from '../../../domain/values/locale';
import { inVersions } from '../../values/earlierVersion';

/** Of the tab that a form writes to. */
export const answerFaults = {
  answerEdited: {
    fr: 'L’adresse de cette réponse, déjà lue, est devenue « {0} » : la commande garde la première. Pour la changer, remplissez de nouveau le formulaire.',
    en: 'The address of this answer, read already, became “{0}”: the order keeps the first one. To change it, fill in the form again.',
  },
  answerUnreadable: {
    fr: 'Cette réponse ne se lit pas (« {0} ») : il faut une date et une adresse e-mail. Corrigez-la ici, et elle est prise à son heure ; ou supprimez sa ligne.',
    en: 'This answer cannot be read (“{0}”): it needs a date and an e-mail address. Correct it here and it is taken at its own time; or delete its row.',
  },
  quantityUnreadable: {
    fr: '« {0} » n’est pas une quantité du formulaire ; le reste de la réponse est pris. Le corriger ici ne change rien : saisissez la commande dans la page « Commandes », ou l’acheteur répond de nouveau.',
    en: '“{0}” is no quantity of the form; the rest of the answer is taken. Correcting it here changes nothing: enter the order in the page “Orders”, or the buyer answers again.',
  },
  unknownQuestion: {
    fr: `Aucune colonne n’a plus le titre « {0} » : les réponses qui pourraient la remplir attendent. Remettez ce titre dans la première ligne ; une colonne supprimée, remettez-la (${inVersions.fr}), ou attendez que Google la refasse. Ce qui attend est alors pris à son heure, ou en retard si les commandes sont closes.`,
    en: `No column has the title “{0}” any more: answers that may fill it in wait. Put this title back in the first row; a column that was deleted, put it back (${inVersions.en}), or wait until Google makes it again. What waits is then taken at its own time, or late if orders are closed.`,
  },
  questionTwice: {
    fr: 'Plusieurs colonnes ont le titre « {0} » : on ne sait pas laquelle compte, et leurs réponses attendent. Donnez un autre titre à celle que vous avez ajoutée, ou que le formulaire ne remplit plus.',
    en: 'Several columns have the title “{0}”: nobody knows which of them counts, and their answers wait. Give the one that you added, or that the form no longer fills in, another title.',
  },
  titlesGone: {
    fr: `La ligne des titres de cet onglet n’est plus là : rien de ce qui arrive n’est pris. Remettez-la (${inVersions.fr}) ; si une réponse est à sa place, insérez une ligne tout en haut et remettez-y les titres des questions, dans l’ordre du formulaire. Ce qui attend est alors pris à son heure, ou en retard si les commandes sont closes.`,
    en: `The row of titles of this tab is no longer there: nothing that comes in is taken. Put it back (${inVersions.en}); if an answer stands in its place, insert a row at the very top and put the titles of the questions back into it, in the order of the form. What waits is then taken at its own time, or late if orders are closed.`,
  },
  numbersGone: {
    fr: 'Confirmé, et plus dans Commandes : panier n° {0}. Une version d’avant a été restaurée, ou des lignes supprimées. Dans l’onglet « Réponses » du formulaire, dissociez-le de ce classeur puis associez-le de nouveau, et « Vérifier le classeur » relit tout. Ce qui avait été saisi à la main se saisit de nouveau dans la page « Commandes », sous un autre numéro.',
    en: 'Confirmed, and no longer in Orders: basket no. {0}. A former version was restored, or rows were deleted. In the tab “Responses” of the form unlink it from this spreadsheet and link it again, and “Check the workbook” reads all of it. What had been entered by hand is entered again in the page “Orders”, under another number.',
  },
  answersTabMissing: {
    fr: 'L’onglet des réponses de cette vente a disparu, ou quelqu’un a dissocié le formulaire de ce classeur. Les commandes déjà lues sont gardées, ce qui arrive n’est pas lu. Dans le formulaire, onglet « Réponses », choisissez « Associer à Sheets », puis ce classeur : Google y met tout ce qu’il a reçu, et « Vérifier le classeur » le lit.',
    en: 'The answers tab of this sale is gone, or somebody unlinked the form from this spreadsheet. Orders read so far are kept, what comes in is not read. In the form, tab “Responses”, choose “Link to Sheets”, then this spreadsheet: Google puts all that it was sent there, and “Check the workbook” reads it.',
  },
} satisfies Readonly<Record<string, Named>>;
