import { type Html, html } from '../../cli/server/html';
import type { Request } from '../../cli/server/listen';
import { formDocument, plainText, type Reply, script, styleSheet } from '../../cli/server/reply';
import { type FormStore, isQuestion } from '../../runtime/forms/formStore';
import { takesAnswers } from '../../runtime/forms/submit';
import type { World } from '../../runtime/world';
import { linkedText } from '../links';
import { closedForm, openForm, sentForm } from './document';
import type { Filling } from './question';
import { type Given, prefilled, problemsIn, sectionsOf, sent } from './sections';
import { FORM_STYLE } from './style';

/** Answered with 422: the page was understood, and not taken. */
const REFUSED = 422;

export interface FormSite {
  readonly world: World;
  /** Keeps the drive once an answer has come in. */
  readonly save: () => void;
  /** The program of the form's page. */
  readonly program: () => string;
}

/** The forms as whoever has their link sees them; no drive's kitchen around them. */
export class FormPages {
  constructor(private readonly site: FormSite) {}

  async answer({ method, path, query, fields }: Request): Promise<Reply | undefined> {
    if (path === '/formulaire.css') return styleSheet(FORM_STYLE);
    if (path === '/formulaire.js') return script(this.site.program());
    const [, id, asked] = /^\/formulaires\/([\w-]+)(\/etat)?$/.exec(path) ?? [];
    if (id === undefined) return undefined;
    const form = this.site.world.forms.get(id);
    if (!form) return plainText(404, 'Ce formulaire n’existe pas');
    if (asked !== undefined) return plainText(200, takesAnswers(form) ? 'ouvert' : 'fermé');
    if (!takesAnswers(form)) return this.closed(form, method);
    if (method === 'POST') return this.take(form, fields);
    const filling = this.filling(prefilled(form, query), this.site.world.now());
    return formDocument(openForm(form, 0, filling));
  }

  private readonly linked = (text: string) => linkedText(this.site.world, text);

  private filling(given: Given, openedAt: number, problems: Filling['problems'] = new Map()) {
    return { given, problems, openedAt, linked: this.linked };
  }

  /** « Retour » and « Suivant » only turn the page; nothing is kept before « Envoyer ». */
  private async take(form: FormStore, fields: URLSearchParams): Promise<Reply> {
    const sections = sectionsOf(form);
    const at = Math.min(
      Math.max(0, Math.trunc(Number(fields.get('page')) || 0)),
      sections.length - 1,
    );
    const openedAt = this.openedAt(fields);
    const given = sent(form, fields);
    const go = fields.get('aller');
    const turned = (page: number, problems?: Filling['problems']) =>
      formDocument(
        openForm(form, page, this.filling(given, openedAt, problems)),
        problems ? REFUSED : 200,
      );
    if (go === 'retour') return turned(Math.max(0, at - 1));
    const checked = go === 'suivant' ? [at] : sections.keys();
    for (const page of checked) {
      const problems = problemsIn(sections[page]?.items ?? [], given, openedAt);
      if (problems.size > 0) return turned(page, problems);
    }
    if (go === 'suivant' && at < sections.length - 1) return turned(at + 1);
    return this.submit(form, given, openedAt);
  }

  private async submit(form: FormStore, given: Given, openedAt: number): Promise<Reply> {
    const answers = Object.fromEntries(
      form.items.filter(isQuestion).flatMap((item) => {
        const values = given.get(item);
        if (!values) return [];
        return [[item.title, item.type === 'CHECKBOX' ? [...values] : (values[0] ?? '')]];
      }),
    );
    const { world, save } = this.site;
    const outcome = await world.submit(form.id, { answers, pageOpenedAt: openedAt });
    if ('refused' in outcome) return this.closed(form, 'POST');
    save();
    return formDocument(sentForm(form, this.linked));
  }

  /** A page cannot have been opened in the future. */
  private openedAt(fields: URLSearchParams): number {
    const now = this.site.world.now();
    const said = Number(fields.get('ouverte') ?? now);
    return Number.isFinite(said) ? Math.min(said, now) : now;
  }

  private closed(form: FormStore, method: Request['method']): Reply {
    return formDocument(closedForm(form, this.linked), method === 'POST' ? REFUSED : 200);
  }
}

export function formsList(world: World): Html {
  const forms = [...world.forms.values()];
  if (forms.length === 0) return html`<p>Aucun formulaire : ouvrez une vente.</p>`;
  return html`<ul>${forms.map(
    (form) => html`<li><a href="/formulaires/${form.id}">${form.title || form.name}</a> :
${takesAnswers(form) ? 'ouvert' : 'fermé'}, ${form.answers.length} réponses</li>`,
  )}</ul>`;
}
