import { type FormPage, pagesOf } from '../../standin/forms/store/formPages';
import { type FormItem, type FormStore, isQuestion } from '../../standin/forms/store/formStore';
import { closedMessage } from '../../standin/forms/store/submit';
import { cancel } from '../../text/buttons';
import {
  answerKept,
  backButton,
  clearForm,
  clearFormAsk,
  clearFormWarning,
  marksObligatory,
  next,
  ofPages,
  oneToReview,
  pageNumber,
  send,
  sendAnother,
  severalToReview,
  shownLikeGoogle,
  untitledSection,
} from '../../text/formPage';
import { type Html, html, type Part } from '../pages/safeHtml';
import { type Filling, itemMarkup } from './question';
import { fieldOf } from './sections';

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

/** One page of a form that takes answers; those of its other pages travel with it. */
export function openForm(form: FormStore, at: number, filling: Filling): Html {
  const sections = pagesOf(form);
  const section = sections[at] ?? { items: [] };
  const asks = section.items.some(({ required }) => required);
  return document(
    form,
    html`<div class="card head"><h1>${form.title}</h1>
${at === 0 && text(form.description, filling.linked)}
${asks && html`<p class="required">${marksObligatory}</p>`}</div>
${filling.problems.size > 0 && html`<p class="summary" role="alert">${summary(filling)}</p>`}
<form class="answers" method="post" action="${pathOf(form)}" novalidate>
<input type="hidden" name="ouverte" value="${filling.openedAt}">
<input type="hidden" name="page" value="${at}">
<button hidden name="aller" value="${at < sections.length - 1 ? 'suivant' : 'envoyer'}"></button>
${carried(form, section, filling)}
${section.head && sectionHead(section.head, filling)}
${section.items.map((item) => itemMarkup(item, filling))}
${actions(form, at, sections.length)}
</form>
${clearing(form)}`,
  );
}

const summary = ({ problems }: Filling): string =>
  problems.size === 1 ? oneToReview : severalToReview(problems.size);

const sectionHead = ({ title, help }: FormItem, { linked }: Filling): Html =>
  html`<div class="card section"><h2>${title || untitledSection}</h2>${text(help, linked)}</div>`;

const carried = (form: FormStore, section: FormPage, { given }: Filling): Html[] =>
  form.items
    .filter((item) => isQuestion(item) && !section.items.includes(item))
    .flatMap((item) => given.get(item)?.map((value) => [item, value] as const) ?? [])
    .map(([item, value]) => html`<input type="hidden" name="${fieldOf(item)}" value="${value}">`);

function actions(form: FormStore, at: number, count: number): Html {
  const last = at === count - 1;
  const back =
    at > 0 &&
    html`<button class="plain" name="aller" value="retour" formnovalidate>${backButton}</button>`;
  const go = last
    ? html`<button name="aller" value="envoyer">${send}</button>`
    : html`<button class="plain" name="aller" value="suivant">${next}</button>`;
  const progress =
    form.progressBar &&
    html`<label class="progress"><progress value="${at + 1}" max="${count}"></progress>
${pageNumber} ${at + 1} ${ofPages} ${count}</label>`;
  return html`<p class="failed" role="alert"></p>
<div class="actions">${back}${go}${progress}
<a class="quiet" data-clear href="${pathOf(form)}">${clearForm}</a></div>`;
}

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
