import { startsSection } from '../cli/outputs/form';
import { type FormItem, type FormStore, isQuestion } from '../runtime/forms/formStore';
import type { World } from '../runtime/world';
import { type Html, html, type Part } from './html';
import type { Keeper } from './keeping/keeper';
import { buyersPage, personalPage } from './layout';
import type { PageGroup, PageRequest } from './pageGroup';
import { page, plainText, type Reply } from './reply';

/** A form is open to anybody who has its link; the list of forms is a person's page. */
export function formGroup(keeper: Keeper): PageGroup {
  return (request) => {
    const { path, base, method } = request;
    if (path === '/formulaires' && base !== '' && method === 'GET') {
      return page(personalPage(request, 'Formulaires', formsPage(keeper.world)));
    }
    const id = /^\/formulaires\/([\w-]+)$/.exec(path)?.[1];
    return id === undefined || base !== '' ? undefined : answerForm(keeper, id, request);
  };
}

async function answerForm(
  keeper: Keeper,
  id: string,
  { method, query, fields }: PageRequest,
): Promise<Reply> {
  const { world } = keeper;
  const form = world.forms.get(id);
  if (!form) return plainText(404, 'Ce formulaire n’existe pas');
  const now = world.now();
  if (method === 'GET') return page(buyersPage(form.title, formPage(form, now, query)));
  const opened = Number(fields.get('ouverte') ?? now);
  const sent = await world.submit(id, {
    answers: sentAnswers(form, fields),
    pageOpenedAt: Number.isFinite(opened) ? Math.min(opened, now) : now,
  });
  if ('refused' in sent) {
    return page(buyersPage(form.title, formPage(form, now, fields, sent.refused)), 422);
  }
  await keeper.kept();
  return page(buyersPage(form.title, thanksPage(form)));
}

function formsPage(world: World): Html {
  const forms = [...world.forms.values()];
  if (forms.length === 0) return html`<p>Aucun formulaire : ouvrez une vente.</p>`;
  return html`<ul>${forms.map(
    (form) => html`<li><a href="/formulaires/${form.id}">${form.title || form.name}</a> :
${takesAnswers(form) ? 'ouvert' : 'fermé'}, ${form.answers.length} réponses</li>`,
  )}</ul>`;
}

const takesAnswers = ({ published, accepting }: FormStore): boolean => published && accepting;

const nameOf = ({ id }: FormItem): string => `q${id}`;

/** The form as a phone shows it; a prefilled link brings `entry.…` values. */
function formPage(form: FormStore, now: number, filled: URLSearchParams, refused?: string): Html {
  if (!takesAnswers(form)) {
    return html`<h1>${form.title}</h1><p class="lead">${
      form.closedMessage || 'Ce formulaire n’accepte plus de réponses.'
    }</p>`;
  }
  return html`<h1>${form.title}</h1><p class="lead">${form.description}</p>
${refused === undefined ? undefined : html`<div class="notice bad" role="alert">${refused}</div>`}
<form method="post" action="/formulaires/${form.id}">
<input type="hidden" name="ouverte" value="${filled.get('ouverte') ?? now}">
${form.items.map((item) => itemMarkup(item, filled))}
<button>Envoyer</button>
</form>`;
}

function itemMarkup(item: FormItem, filled: URLSearchParams): Html {
  const help = item.help === '' ? undefined : html`<p id="aide${item.id}">${item.help}</p>`;
  if (startsSection(item)) return html`<h2>${item.title}</h2>${help}`;
  const star = item.required ? html` <abbr title="obligatoire">*</abbr>` : undefined;
  return html`<div class="question"><label for="${nameOf(item)}">${item.title}${star}</label>${help}
${control(item, filled)}</div>`;
}

function control(item: FormItem, filled: URLSearchParams): Html {
  const name = nameOf(item);
  const value = filled.get(name) ?? filled.get(`entry.${item.entryId ?? ''}`) ?? '';
  const common: Part = [
    html`id="${name}" name="${name}"`,
    item.help === '' ? undefined : html` aria-describedby="aide${item.id}"`,
    item.required && html` required`,
  ];
  if (item.type === 'PARAGRAPH_TEXT') {
    return html`<textarea rows="3" ${common}>${value}</textarea>`;
  }
  if (item.type === 'TEXT') return html`<input type="text" value="${value}" ${common}>`;
  const several = item.type === 'CHECKBOX';
  const options = item.choices.map((choice) => {
    const chosen = several ? filled.getAll(name).includes(choice) : choice === value;
    return html`<option${chosen && html` selected`}>${choice}</option>`;
  });
  return html`<select ${common}${several && html` multiple`}>
${several ? undefined : html`<option value="">—</option>`}${options}</select>`;
}

/** What a sent page holds, by the titles of the questions. */
function sentAnswers(form: FormStore, fields: URLSearchParams): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const item of form.items.filter(isQuestion)) {
    const given = fields.getAll(nameOf(item)).filter((value) => value !== '');
    const [first] = given;
    if (first !== undefined) answers[item.title] = item.type === 'CHECKBOX' ? given : first;
  }
  return answers;
}

const thanksPage = (form: FormStore): Html => html`<h1>${form.title}</h1>
<p class="lead">${form.confirmationMessage || 'Votre réponse a été enregistrée.'}</p>
<p><a href="/formulaires/${form.id}">Envoyer une autre réponse</a></p>`;
