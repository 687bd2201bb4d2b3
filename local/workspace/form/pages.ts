import { type FormStore, isQuestion } from '../../standin/forms/store/formStore';
import { takesAnswers } from '../../standin/forms/store/submit';
import type { World } from '../../standin/runtime/world';
import { closed, noForm, noSuchForm, opened, response, responses } from '../../text/formPage';
import { forms } from '../../text/pages';
import type { Keeper } from '../keeping/keeper';
import { linkedText } from '../pages/links';
import type { PageGroup, PageRequest } from '../pages/pageGroup';
import type { Person } from '../pages/people';
import { personalPage } from '../pages/personalPage';
import { formDocument, page, plainText, type Reply, script, styleSheet } from '../pages/reply';
import { type Html, html } from '../pages/safeHtml';
import { closedForm, openForm, sentForm } from './formHtml';
import type { Filling } from './question';
import { type Given, prefilled, problemsIn, sent } from './sections';
import { FORM_STYLE } from './style';

/** Answered with 422: the page was understood, and not taken. */
const REFUSED = 422;
/** Nothing more fits on the disk, or it cannot be written to. */
const NOT_KEPT = 507;

/**
 * A form is open to anybody who has its link; the list of forms is a person's page.
 * @param program the text of a program that the build made for pages
 */
export function formGroup(keeper: Keeper, program: (name: string) => string): PageGroup {
  const pages = new FormPages(keeper);
  return (request) => {
    const { path, base, method, person } = request;
    if (person) {
      if (path !== '/formulaires' || method !== 'GET') return undefined;
      return page(personalPage(request, forms, formsList(keeper.world, person)));
    }
    if (base !== '') return undefined;
    if (path === '/formulaire.css') return styleSheet(FORM_STYLE);
    if (path === '/formulaire.js') return script(program('form.js'));
    return pages.answer(request);
  };
}

/** The forms as whoever has their link sees them; no drive's kitchen around them. */
class FormPages {
  constructor(private readonly keeper: Keeper) {}

  async answer({ method, path, query, fields }: PageRequest): Promise<Reply | undefined> {
    const [, id, asked] = /^\/formulaires\/([\w-]+)(\/etat)?$/.exec(path) ?? [];
    if (id === undefined) return undefined;
    const form = this.keeper.world.forms.get(id);
    if (!form) return plainText(404, noSuchForm);
    if (asked !== undefined) return plainText(200, takesAnswers(form) ? opened : closed);
    if (!takesAnswers(form)) return this.closed(form, method);
    if (method === 'POST') return this.take(form, fields);
    const filling = this.filling(prefilled(form, query), this.keeper.world.now());
    return formDocument(openForm(form, filling));
  }

  private readonly linked = (text: string) => linkedText(this.keeper.world, text);

  private filling(given: Given, openedAt: number, problems: Filling['problems'] = new Map()) {
    return { given, problems, openedAt, linked: this.linked };
  }

  private async take(form: FormStore, fields: URLSearchParams): Promise<Reply> {
    const openedAt = this.openedAt(fields);
    const given = sent(form, fields);
    const problems = problemsIn(form.items, given, openedAt);
    if (problems.size > 0)
      return formDocument(openForm(form, this.filling(given, openedAt, problems)), REFUSED);
    return this.submit(form, given, openedAt);
  }

  private async submit(form: FormStore, given: Given, openedAt: number): Promise<Reply> {
    const answers = Object.fromEntries(
      form.items.filter(isQuestion).flatMap((item) => {
        const value = given.get(item);
        return value === undefined ? [] : [[item.title, value]];
      }),
    );
    const outcome = await this.keeper.world.submit(form.id, { answers, pageOpenedAt: openedAt });
    if ('refused' in outcome) return this.closed(form, 'POST');
    const why = await this.keeper.kept();
    if (why !== undefined) return plainText(NOT_KEPT, why);
    return formDocument(sentForm(form, this.linked));
  }

  /** A page cannot have been opened in the future. */
  private openedAt(fields: URLSearchParams): number {
    const now = this.keeper.world.now();
    const said = Number(fields.get('ouverte') ?? now);
    return Number.isFinite(said) ? Math.min(said, now) : now;
  }

  private closed(form: FormStore, method: PageRequest['method']): Reply {
    return formDocument(closedForm(form, this.linked), method === 'POST' ? REFUSED : 200);
  }
}

/** Whoever is no coordinator knows the forms that were announced. */
function formsList(world: World, { role }: Person): Html {
  const all = [...world.forms.values()].filter(
    ({ published }) => published || role === 'coordinator',
  );
  if (all.length === 0) return html`<p>${noForm}</p>`;
  return html`<ul>${all.reverse().map(
    (form) => html`<li><a href="/formulaires/${form.id}">${form.title || form.name}</a>&nbsp;:
${takesAnswers(form) ? opened : closed}${
  role === 'coordinator' &&
  `, ${form.answers.length} ${form.answers.length < 2 ? response : responses}`
}</li>`,
  )}</ul>`;
}
