import type { FormStore } from '../../standin/forms/store/formStore';
import { closedMessage } from '../../standin/forms/store/submit';
import { cancel } from '../../text/buttons';
import {
  answerKept,
  clearForm,
  clearFormAsk,
  clearFormWarning,
  marksObligatory,
  oneToReview,
  send,
  sendAnother,
  severalToReview,
  shownLikeGoogle,
} from '../../text/formPage';
import { type Html, html, type Part } from '../pages/safeHtml';
import { type Filling, itemMarkup } from './question';

const document = (form: FormStore, cards: Part): Html => html`<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${form.title}</title>
<link rel="stylesheet" href="/formulaire.css">
<script src="/formulaire.js" defer></script>
</head>
<body><main>${cards}</main>
<footer>${shownLikeGoogle}</footer>
</body>
</html>`;

const pathOf = ({ id }: FormStore): string => `/formulaires/${id}`;

const text = (words: string, linked: Filling['linked']): Html | undefined =>
  words === '' ? undefined : html`<p class="lead">${linked(words)}</p>`;

/** A form that takes answers. */
export function openForm(form: FormStore, filling: Filling): Html {
  const asks = form.items.some(({ required }) => required);
  return document(
    form,
    html`<div class="card head"><h1>${form.title}</h1>
${text(form.description, filling.linked)}
${asks && html`<p class="required">${marksObligatory}</p>`}</div>
${filling.problems.size > 0 && html`<p class="summary" role="alert">${summary(filling)}</p>`}
<form class="answers" method="post" action="${pathOf(form)}" novalidate>
<input type="hidden" name="ouverte" value="${filling.openedAt}">
${form.items.map((item) => itemMarkup(item, filling))}
<p class="failed" role="alert"></p>
<div class="actions"><button>${send}</button>
<a class="quiet" data-clear href="${pathOf(form)}">${clearForm}</a></div>
</form>
${clearing(form)}`,
  );
}

const summary = ({ problems }: Filling): string =>
  problems.size === 1 ? oneToReview : severalToReview(problems.size);

const clearing = (form: FormStore): Html => html`<dialog aria-labelledby="effacer">
<h2 id="effacer">${clearFormAsk}</h2>
<p>${clearFormWarning}</p>
<p class="actions end"><button type="button" class="quiet" data-close>${cancel}</button>
<a class="quiet" href="${pathOf(form)}">${clearForm}</a></p></dialog>`;

export const closedForm = (form: FormStore, linked: Filling['linked']): Html =>
  document(
    form,
    html`<div class="card head"><h1>${form.title}</h1>${text(closedMessage(form), linked)}</div>`,
  );

/** A form says « Votre réponse a été enregistrée » unless it has words of its own. */
export const sentForm = (form: FormStore, linked: Filling['linked']): Html =>
  document(
    form,
    html`<div class="card head" role="status"><h1>${form.title}</h1>
${text(form.confirmationMessage || answerKept, linked)}
${form.respondAgainLink && html`<p><a href="${pathOf(form)}">${sendAnother}</a></p>`}</div>`,
  );
