import type { FormItem, FormLack, FormPlan } from '../../app/kernel/services/formPort';
import { areSet, isConfirmedUnlessSaid, isWithoutSignIn } from './formItems';
import { isAllowed } from './retry';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

interface Standing {
  readonly item: Item;
  readonly title: string;
  readonly isSection: boolean;
}

const ofTheForm: Readonly<Partial<Record<FormLack, (form: Form, plan: FormPlan) => boolean>>> = {
  confirmation: isConfirmedUnlessSaid,
  settings: areSet,
  signIn: isWithoutSignIn,
};

/**
 * Tries again what a form had to do without, and gives what it still has. What is refused once is left
 * for a later run; what stands already is not written again, as it may say something newer.
 */
export function completeForm(
  form: Form,
  plan: FormPlan,
  lacks: readonly FormLack[],
  goOn: () => boolean,
): FormLack[] {
  const still = new Set<FormLack>();
  const attempt: Attempt = (what, call) => {
    if (lacks.includes(what) && !still.has(what) && !(goOn() && isAllowed(call))) still.add(what);
  };
  for (const what of lacks) {
    const done = ofTheForm[what];
    if (done && !(goOn() && done(form, plan))) still.add(what);
  }
  plan.items.forEach((item, at) => {
    if (item.kind === 'section') attempt('sections', () => putSection(form, plan, at));
  });
  const standing = standingIn(form);
  for (const item of plan.items) {
    const one = standing.find(
      ({ title, isSection }) => title === item.title && isSection === isSectionItem(item),
    );
    if (one) completeItem(one.item, item, attempt);
  }
  return lacks.filter((one) => still.has(one));
}

type Attempt = (what: FormLack, call: () => void) => void;

function completeItem(item: Item, planned: FormItem, attempt: Attempt): void {
  if (planned.help)
    attempt('help', () => {
      if (item.getHelpText() === '') typed(item, planned).setHelpText(planned.help);
    });
  if (!('required' in planned)) return;
  // Nobody is asked for it as it is made: whoever wants it asked for anyway wrote that.
  if (planned.required)
    attempt('required', () => {
      const question = asked(item, planned);
      if (!question.isRequired()) question.setRequired(true);
    });
  if (planned.kind === 'email')
    // Google does not say which check stands: one that somebody chose meanwhile cannot be seen.
    attempt('address', () => {
      const validation = FormApp.createTextValidation().requireTextIsEmail().build();
      item.asTextItem().setValidation(validation);
    });
}

const isSectionItem = ({ kind }: FormItem): boolean => kind === 'section';

const standingIn = (form: Form): Standing[] =>
  form.getItems().map((item) => ({
    item,
    title: item.getTitle(),
    isSection: item.getType() === FormApp.ItemType.SECTION_HEADER,
  }));

const asked = (item: Item, { kind }: FormItem) =>
  kind === 'paragraph' ? item.asParagraphTextItem() : item.asTextItem();

function typed(item: Item, planned: FormItem): { setHelpText(text: string): unknown } {
  switch (planned.kind) {
    case 'section':
      return item.asSectionHeaderItem();
    case 'choice':
      return item.asListItem();
    case 'line':
    case 'paragraph':
    case 'email':
      return asked(item, planned);
  }
}

/**
 * Before what it heads; one that was refused its title or its place stands without it. Where somebody
 * gave it a title, or put one there, that stays, and no other comes beside it.
 */
function putSection(form: Form, { items }: FormPlan, at: number): void {
  const title = items[at]?.title ?? '';
  const standing = standingIn(form);
  const headed = items.slice(at + 1).find((one) => !isSectionItem(one));
  const next = standing.findIndex((one) => !one.isSection && one.title === headed?.title);
  const titled = (wanted: string): number =>
    standing.findIndex((one) => one.isSection && one.title === wanted);
  const known = titled(title) >= 0 ? titled(title) : titled('');
  const isPlanned = (one: Standing): boolean =>
    one.title === '' || items.some((item) => isSectionItem(item) && item.title === one.title);
  const above = standing[next - 1];
  if (titled(title) < 0 && above?.isSection && !isPlanned(above)) return;
  const section = standing[known]?.item.asSectionHeaderItem() ?? form.addSectionHeaderItem();
  if (standing[known]?.title !== title) section.setTitle(title);
  const from = section.getIndex();
  const to = from < next ? next - 1 : next;
  if (next >= 0 && from !== to) form.moveItem(from, to);
}
