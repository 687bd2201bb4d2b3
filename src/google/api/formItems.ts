import type { FormItem, FormLack, FormPlan } from '../../app/kernel/services/formPort';
import { allowed, isAllowed } from './retry';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Section = GoogleAppsScript.Forms.SectionHeaderItem;

/** What a form is built of; what it can do without where Google refuses it is noted. */
export type Lacking = Set<FormLack>;

/** Done if Google lets us; else it is noted, and the form does without. What was refused once is not asked for twice. */
function unlessRefused(lacking: Lacking, what: FormLack, call: () => unknown): void {
  if (lacking.has(what)) allowed(call);
  else if (!isAllowed(() => void call())) lacking.add(what);
}

/** Whatever a policy refuses of these, people can order all the same. */
export function begin(form: Form, plan: FormPlan, lacking: Lacking): void {
  unlessRefused(lacking, 'words', () => form.setTitle(plan.title));
  unlessRefused(lacking, 'words', () => form.setDescription(plan.description));
  unlessRefused(lacking, 'confirmation', () => form.setConfirmationMessage(plan.confirmation));
  if (!areSet(form)) lacking.add('settings');
  if (!isWithoutSignIn(form)) lacking.add('signIn');
}

/** Each by itself, whatever is refused of the others. */
const areSet = (form: Form): boolean =>
  [
    isAllowed(() => form.setCollectEmail(false)),
    isAllowed(() => form.setAllowResponseEdits(false)),
    isAllowed(() => form.setShowLinkToRespondAgain(false)),
  ].every((one) => one);

/** A domain may ask for a sign-in by itself; elsewhere there is nothing to switch off, and that is refused. */
const isWithoutSignIn = (form: Form): boolean =>
  allowed(() => form.setRequireLogin(false)) !== undefined ||
  allowed(() => form.requiresLogin()) !== true;

export function addItem(form: Form, item: FormItem, at: number, lacking: Lacking): void {
  const explain = (one: { setHelpText(text: string): unknown }): void => {
    if (item.help) unlessRefused(lacking, 'help', () => one.setHelpText(item.help));
  };
  switch (item.kind) {
    case 'section': {
      if (lacking.has('sections')) return;
      const section = addSection(form, item.title, at);
      if (section) explain(section);
      else lacking.add('sections');
      return;
    }
    case 'choice': {
      const list = form.addListItem().setTitle(item.title);
      list.setChoiceValues([...item.choices]);
      explain(list);
      return;
    }
    case 'paragraph': {
      const paragraph = form.addParagraphTextItem().setTitle(item.title);
      unlessRefused(lacking, 'required', () => paragraph.setRequired(item.required));
      explain(paragraph);
      return;
    }
    case 'line':
    case 'email': {
      const line = form.addTextItem().setTitle(item.title);
      unlessRefused(lacking, 'required', () => line.setRequired(item.required));
      explain(line);
      if (item.kind === 'email')
        unlessRefused(lacking, 'address', () =>
          line.setValidation(FormApp.createTextValidation().requireTextIsEmail().build()),
        );
    }
  }
}

/** Where the call threw, the section may stand all the same, without its title. */
function addSection(form: Form, title: string, at: number): Section | undefined {
  const made =
    allowed(() => form.addSectionHeaderItem()) ??
    allowed(() => {
      Utilities.sleep(BEFORE_LOOKING);
      return form.getItems()[at]?.asSectionHeaderItem() ?? form.addSectionHeaderItem();
    });
  return made && isAllowed(() => made.setTitle(title)) ? made : undefined;
}

const BEFORE_LOOKING = 1_000;

export const isAsPlanned = (standing: Item | undefined, { title }: FormItem): boolean =>
  standing?.getTitle() === title;
