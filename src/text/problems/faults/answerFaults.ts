import type { Named } from '../../../domain/values/locale';
import { inVersions } from '../../values/earlierVersion';

/** Of the tab that a form writes to. */
export const answerFaults = {
  answerEdited: {
    fr: 'L’adresse de cette réponse, déjà lue, est devenue « {0} » : la commande garde la première adresse et rien n’est compté deux fois. Pour la changer, remplissez de nouveau le formulaire.',
    en: 'The address of this answer, read already, became “{0}”: the order keeps the first address and nothing counts twice. To change it, fill in the form again.',
  },
  answerUnreadable: {
    fr: 'La réponse ne peut pas être prise en compte (« {0} ») ; attendu : une date et une adresse e-mail. Corrigez-la à cet endroit, et elle est prise à son heure ; ou supprimez sa ligne.',
    en: 'The answer cannot be taken (“{0}”); expected: a date and an e-mail address. Put it right there and it is taken at its own time; or delete its row.',
  },
  quantityUnreadable: {
    fr: '« {0} » n’est pas une quantité ; attendu : un choix du formulaire. Ce qui se lit du reste est pris en compte. Retapé ici, rien n’y change : saisissez la commande dans la page « Commandes », ou l’acheteur répond de nouveau.',
    en: '“{0}” is not a quantity; expected: a choice of the form. What can be read of the rest is taken. Typed over here, nothing changes: enter the order in the page “Orders”, or the buyer answers again.',
  },
  unknownQuestion: {
    fr: `La question « {0} » n’a pas de colonne dans l’onglet des réponses : une réponse qui la remplit n’est pas prise. Un titre changé : remettez-le dans la première ligne. Une colonne supprimée : remettez-la (${inVersions.fr}), ou attendez que Google la refasse.`,
    en: `The question “{0}” has no column in the answers tab: an answer that fills it in is not taken. A title that was changed: put it back in the first row. A column that was deleted: put it back (${inVersions.en}), or wait until Google makes it again.`,
  },
  questionTwice: {
    fr: '« {0} » est le titre de plusieurs colonnes : on ne sait pas laquelle le formulaire remplit, et aucune réponse nouvelle n’est prise. Donnez un autre titre à celle que vous avez ajoutée.',
    en: '“{0}” is the title of several columns: nobody knows which of them the form fills in, and no new answer is taken. Give the one that you added another title.',
  },
  answerAstray: {
    fr: 'Des colonnes ont été déplacées, et « {0} » n’est pas ce que le formulaire a reçu : rien de cette ligne n’est pris. Mettez-y ce que dit l’onglet « Réponses » du formulaire, et elle est prise à son heure ; ou saisissez la commande dans la page « Commandes », puis supprimez la ligne.',
    en: 'Columns were moved, and “{0}” is not what the form was sent: nothing of this row is taken. Write there what the form’s tab “Responses” says, and it is taken at its own time; or enter the order in the page “Orders”, then delete the row.',
  },
  answerCut: {
    fr: `Le formulaire a reçu « {0} », et cet onglet n’a plus de colonne pour cela : rien de cette ligne n’est pris. Remettez le titre dans la première ligne, ou la colonne (${inVersions.fr}) ; ou saisissez la commande dans la page « Commandes », puis supprimez la ligne.`,
    en: `The form was sent “{0}”, and this tab has no column for it any more: nothing of this row is taken. Put the title back in the first row, or the column (${inVersions.en}); or enter the order in the page “Orders”, then delete the row.`,
  },
  answerUnchecked: {
    fr: 'Des colonnes ont été déplacées, et le formulaire n’a pas pu dire s’il a bien reçu cette réponse (« {0} ») : rien n’en est pris, et un nouvel essai a lieu à chaque heure. Ou lisez-la dans l’onglet « Réponses » du formulaire, saisissez la commande dans la page « Commandes », puis supprimez la ligne.',
    en: 'Columns were moved, and the form could not say whether it was sent this answer (“{0}”): nothing of it is taken, and it is tried again every hour. Or read it in the form’s tab “Responses”, enter the order in the page “Orders”, then delete the row.',
  },
  titlesGone: {
    fr: `La première ligne de cet onglet, celle des titres, n’est plus là : rien de ce qui arrive n’est pris. Remettez-la (${inVersions.fr}) ; ou insérez une ligne tout en haut, si une réponse y est maintenant, et remettez-y les titres des questions dans l’ordre du formulaire. Ce qui attend est pris ensuite à son heure.`,
    en: `The first row of this tab, that of the titles, is no longer there: nothing that comes in is taken. Put it back (${inVersions.en}); or insert a row at the very top, if an answer stands there now, and put the titles of the questions back into it in the order of the form. What waits is taken then at its own time.`,
  },
  answersUntaken: {
    fr: 'Le formulaire a reçu des réponses que le classeur n’a pas et que le drive ne sait pas lire à coup sûr : {0}. Lisez-les dans l’onglet « Réponses » du formulaire et saisissez-les dans la page « Commandes », sous la même adresse : cette ligne s’efface alors.',
    en: 'The form was sent answers that the spreadsheet does not have and that the drive cannot read surely: {0}. Read them in the form’s tab “Responses” and enter them in the page “Orders”, under the same address: this line then goes.',
  },
  versionBack: {
    fr: 'Des réponses confirmées n’étaient plus dans le classeur : une version d’avant a été restaurée, ou des lignes supprimées. Le drive les a relues dans le formulaire. Ce qui a été saisi à la main depuis manque encore, et des mails déjà partis peuvent repartir : regardez dans « Boîte d’envoi » ce qui attend. Ceci s’efface au bout de deux semaines.',
    en: 'Answers that were confirmed were no longer in the spreadsheet: a former version was restored, or rows were deleted. The drive read them again in the form. What was typed by hand since is still missing, and mails that left may leave again: look at what waits in “Outbox”. This goes after two weeks.',
  },
  numbersGone: {
    fr: 'Confirmé, et absent de Commandes comme du formulaire : panier n° {0}. Une version d’avant a été restaurée, ou des lignes supprimées. Ce qui avait été saisi à la main est à saisir de nouveau dans la page « Commandes » : un autre numéro lui est donné. Ceci s’efface au bout de deux semaines.',
    en: 'Confirmed, and neither in Orders nor in the form: basket no. {0}. A former version was restored, or rows were deleted. What had been entered by hand is to be entered again in the page “Orders”: it gets another number. This goes after two weeks.',
  },
  formWithoutSale: {
    fr: `Un formulaire du drive prend des commandes (https://docs.google.com/forms/d/{0}/edit) et Ventes n’a plus sa vente : une version d’avant a été restaurée, ou sa ligne supprimée. Personne ne lit ce qu’il reçoit. Remettez dans Ventes la ligne de cette vente, et dans « Produits en vente » les siennes (${inVersions.fr}) : ce qu’il a reçu est alors relu. Si cette vente n’a pas lieu, fermez-le dans son onglet « Réponses ».`,
    en: `A form of the drive takes orders (https://docs.google.com/forms/d/{0}/edit) and Sales has its sale no more: a former version was restored, or its row deleted. Nobody reads what it is sent. Put the row of that sale back into Sales, and its rows into “Products on sale” (${inVersions.en}): what it was sent is read then. If that sale does not take place, close the form in its tab “Responses”.`,
  },
  answersTabMissing: {
    fr: 'L’onglet des réponses de cette vente a disparu, ou Ventes ne dit plus lequel c’est. Les commandes déjà lues sont gardées ; ce qui arrive est lu dans le formulaire, à chaque heure.',
    en: 'The answers tab of this sale is gone, or Sales does not say any more which it is. Orders read so far are kept; what comes in is read in the form, every hour.',
  },
} satisfies Readonly<Record<string, Named>>;
