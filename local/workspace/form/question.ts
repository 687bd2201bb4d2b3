import { type FormItem, isHeading } from '../../standin/forms/store/formStore';
import { choose, yourAnswer } from '../../text/formPage';
import { type Html, html, type Part } from '../pages/safeHtml';
import { choicesOf, fieldOf, type Given, type Problems } from './sections';

/** A page of the form as it stands: what is filled in, and what is wrong with it. */
export interface Filling {
  readonly given: Given;
  readonly problems: Problems;
  readonly openedAt: number;
  /** Text whose addresses become links where they lead somewhere. */
  readonly linked: (text: string) => Part;
}

export function itemMarkup(item: FormItem, filling: Filling): Html {
  const { id, title, help } = item;
  const helped = help === '' ? undefined : filling.linked(help);
  if (isHeading(item)) {
    return html`<div class="card heading"><h2>${title}</h2>
${helped && html`<p class="help">${helped}</p>`}</div>`;
  }
  const problem = filling.problems.get(item);
  const rule = item.rule !== null && html` data-email`;
  const star = item.required && html` <span class="star" aria-hidden="true">*</span>`;
  const heading = html`<label class="title" for="q${id}">${title}${star}</label>`;
  return html`<div class="card question${problem !== undefined && ' wrong'}"${
    item.required && html` data-required`
  }${rule}>
${heading}${helped && html`<p class="help" id="aide${id}">${helped}</p>`}
${control(item, filling)}
<p class="error" id="erreur${id}" role="alert">${problem}</p></div>`;
}

function control(item: FormItem, filling: Filling): Html {
  const { id, type, help } = item;
  const described = [help !== '' && `aide${id}`, `erreur${id}`].filter(Boolean).join(' ');
  const state = html` aria-describedby="${described}"${
    item.required && html` aria-required="true"`
  }${filling.problems.has(item) && html` aria-invalid="true"`}`;
  const value = filling.given.get(item) ?? '';
  const named = html`id="q${id}" name="${fieldOf(item)}"${state}`;
  switch (type) {
    case 'PARAGRAPH_TEXT':
      // A line break right after the tag is not the text's: one more keeps the text's own.
      return html`<textarea rows="1" placeholder="${yourAnswer}" dir="auto" ${named}>
${value}</textarea>`;
    case 'LIST':
      return html`<select ${named}><option value="">${choose}</option>
${choicesOf(item, filling.given, filling.openedAt).map(
  (choice) =>
    html`<option value="${choice}"${choice === value && html` selected`}>${choice}</option>`,
)}</select>`;
    default:
      return html`<input type="text" placeholder="${yourAnswer}" dir="auto" value="${value}"${keyboard(item)} ${named}>`;
  }
}

/** The keyboard that a phone shows for it; what is typed stays plain text. */
const keyboard = ({ rule }: FormItem): Part =>
  rule?.kind === 'email' && html` inputmode="email" autocapitalize="none" spellcheck="false"`;
