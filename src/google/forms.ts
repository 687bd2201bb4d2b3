import type {
  FormChange,
  FormItem,
  FormPlan,
  FormQuestion,
  FormRef,
  Forms,
  FormWords,
} from '../app/kernel/ports';
import { menuWords } from '../text/results/menu';
import { type AskedItem, askingTime, entryIds, entryOf } from './api/formEntries';
import { allowed, isAllowed, twice } from './api/retry';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** Google Forms. Every step looks at what stands already, so that it can be taken again. */
export class GoogleForms implements Forms {
  private readonly opened = new Map<string, Form>();
  /** As planned by this run: nothing of it needs to be looked at again. */
  private readonly built = new Set<string>();

  constructor(private readonly spreadsheetId: () => string) {}

  create(): string | undefined {
    const form = FormApp.create(menuWords.title.fr, true);
    const id = allowed(() => twice(() => form.getId())) ?? allowed(() => idIn(form.getEditUrl()));
    if (id !== undefined) this.opened.set(id, form);
    return id;
  }

  publish(formId: string): FormRef {
    const form = this.form(formId);
    if (isUnpublished(form)) form.setPublished(true);
    isAllowed(() => form.setAcceptingResponses(false));
    return { id: formId, editUrl: form.getEditUrl(), publicUrl: form.getPublishedUrl() };
  }

  build(formId: string, plan: FormPlan, goOn: (done: number) => boolean): number {
    const form = this.form(formId);
    const items = form.getItems();
    // Answers may come to it: it stays as it was planned then, whatever Réglages says by now.
    if (items.length > 0 && isLinked(form)) return plan.items.length;
    if (items.length === 0) this.begin(form, plan);
    const isOther = plan.items.findIndex((item, at) => !isAsPlanned(items[at], item));
    // The last item of a run that was cut off may be half made.
    let done = Math.max(0, Math.min(isOther < 0 ? items.length : isOther, items.length - 1));
    for (const item of items.slice(done).reverse()) form.deleteItem(item);
    while (done < plan.items.length && goOn(done)) {
      const item = plan.items[done];
      if (item) addItem(form, item);
      done += 1;
    }
    if (done < plan.items.length) return done;
    if (plan.items.some(isWays)) lead(form, plan);
    this.built.add(formId);
    return done;
  }

  questions(formId: string, plan: FormPlan): FormQuestion[] {
    const form = this.form(formId);
    const items = form.getItems();
    const isBuilt = this.built.has(formId);
    const titles = isBuilt
      ? plan.items.map(({ title }) => title)
      : items.map((item) => item.getTitle());
    const asked = plan.items.flatMap((item, at) => {
      // What was planned anew since stands elsewhere.
      const standing = items[titles[at] === item.title ? at : titles.lastIndexOf(item.title)];
      if (!standing || !('id' in item)) return [];
      // Of its choices only the first is sure to stand there still.
      const choices = item.kind === 'choice' && !isBuilt ? item.choices.slice(0, 1) : undefined;
      return [{ item: choices ? { ...item, choices } : item, standing } as AskedItem];
    });
    const entries = entryIds(form, asked);
    return asked.map(({ item, standing }, nth) => ({
      id: item.id,
      item: standing.getId(),
      entry: entries[nth] ?? '',
    }));
  }

  askingTime({ items }: FormPlan): number {
    return askingTime(items.length);
  }

  link(formId: string): void {
    const form = this.form(formId);
    if (!isLinked(form))
      form.setDestination(FormApp.DestinationType.SPREADSHEET, this.spreadsheetId());
  }

  unlink(formId: string): boolean {
    return this.reach(formId, (form) => {
      if (isLinked(form)) form.removeDestination();
    });
  }

  open(formId: string, closedMessage: string): void {
    const form = this.form(formId);
    if (isUnpublished(form)) form.setPublished(true);
    isAllowed(() => form.setCustomClosedFormMessage(closedMessage));
    form.setAcceptingResponses(true);
  }

  close(formId: string, message?: string): boolean {
    return this.reach(formId, (form) => {
      // One that was never published takes no answers, and refuses to be told so.
      if (!isUnpublished(form)) form.setAcceptingResponses(false);
      if (message !== undefined) form.setCustomClosedFormMessage(message);
    });
  }

  change(formId: string, changes: readonly FormChange[]): boolean {
    return this.reach(formId, (form) => {
      for (const { item, help, choices } of changes) {
        const list = form.getItemById(item)?.asListItem();
        if (!list) continue;
        if (help !== undefined) list.setHelpText(help);
        if (choices !== undefined) list.setChoiceValues([...choices]);
      }
    });
  }

  describe(formId: string, { title, description, closedMessage }: FormWords): boolean {
    return this.reach(formId, (form) => {
      form.setTitle(title);
      form.setDescription(description);
      form.setCustomClosedFormMessage(closedMessage);
    });
  }

  ask(formId: string, item: FormItem & { kind: 'choice' }, behind?: number): FormQuestion | null {
    let question: FormQuestion | null = null;
    this.reach(formId, (form) => {
      const standing = form.getItems(FormApp.ItemType.LIST);
      const titled = (title: string) => standing.find((one) => one.getTitle() === title);
      // A run that died on the way leaves one without a title.
      const there = (titled(item.title) ?? titled(''))?.asListItem();
      const list = (there ?? form.addListItem()).setTitle(item.title);
      list.setChoiceValues([...item.choices]);
      list.setHelpText(item.help);
      const last = behind === undefined ? null : form.getItemById(behind);
      const place = last && last.getIndex() + 1;
      if (place !== null && list.getIndex() !== place) form.moveItem(list.getIndex(), place);
      const text = item.choices[0] ?? '';
      const entry = entryOf(form, { text, answer: list.createResponse(text) });
      question = { id: item.id, item: list.getId(), entry };
    });
    return question;
  }

  share(formId: string, editors: readonly string[]): string[] {
    return editors.filter((editor) => !isAllowed(() => this.form(formId).addEditor(editor)));
  }

  /** A form that was deleted, or is another coordinator's alone, must not hold up a sale. */
  private reach(formId: string, act: (form: Form) => void): boolean {
    return isAllowed(() => act(this.form(formId)));
  }

  private begin(form: Form, plan: FormPlan): void {
    form.setTitle(plan.title);
    // Whatever a policy refuses of these, people can order all the same.
    isAllowed(() => form.setDescription(plan.description));
    isAllowed(() => form.setConfirmationMessage(plan.confirmation));
    isAllowed(() => form.setCollectEmail(false));
    isAllowed(() => form.setAllowResponseEdits(false));
    // A domain may ask for a sign-in by itself; elsewhere there is nothing to switch off.
    allowed(() => form.setRequireLogin(false));
    isAllowed(() => form.setShowLinkToRespondAgain(false));
    isAllowed(() => form.setProgressBar(plan.progress === true));
  }

  private form(id: string): Form {
    const known = this.opened.get(id) ?? FormApp.openById(id);
    this.opened.set(id, known);
    return known;
  }
}

function addItem(form: Form, item: FormItem): void {
  switch (item.kind) {
    case 'section': {
      const section = form.addSectionHeaderItem().setTitle(item.title);
      if (item.help) section.setHelpText(item.help);
      return;
    }
    case 'page': {
      const page = form.addPageBreakItem().setTitle(item.title);
      if (item.help) page.setHelpText(item.help);
      return;
    }
    case 'ways': {
      form.addListItem().setTitle(item.title).setHelpText(item.help);
      return;
    }
    case 'choice': {
      const list = form.addListItem().setTitle(item.title);
      list.setChoiceValues([...item.choices]);
      if (item.help) list.setHelpText(item.help);
      return;
    }
    case 'paragraph': {
      const paragraph = form.addParagraphTextItem().setTitle(item.title).setRequired(item.required);
      if (item.help) paragraph.setHelpText(item.help);
      return;
    }
    case 'line':
    case 'email': {
      const line = form.addTextItem().setTitle(item.title).setRequired(item.required);
      if (item.help) line.setHelpText(item.help);
      if (item.kind === 'email')
        line.setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
    }
  }
}

const isAsPlanned = (standing: Item | undefined, { title, kind }: FormItem): boolean =>
  standing?.getTitle() === title &&
  (standing.getType() === FormApp.ItemType.PAGE_BREAK) === (kind === 'page');

/** `https://docs.google.com/forms/d/ID/edit`. */
const idIn = (editUrl: string): string | undefined => /\/d\/([\w-]+)/.exec(editUrl)?.[1];

const isWays = (item: FormItem) => item.kind === 'ways';

/** Where each choice leads, once there are pages to lead to; taken again, it comes to the same. */
function lead(form: Form, plan: FormPlan): void {
  const items = form.getItems();
  const pages = form.getItems(FormApp.ItemType.PAGE_BREAK).map((page) => page.asPageBreakItem());
  const { CONTINUE } = FormApp.PageNavigationType;
  plan.items.forEach((item, at) => {
    const list = items[at];
    if (item.kind !== 'ways' || !list) return;
    const question = list.asListItem();
    const choices = item.ways.map(({ text, page }) => {
      const to = page === null ? undefined : pages[page];
      return to ? question.createChoice(text, to) : question.createChoice(text, CONTINUE);
    });
    // Refused, they offer what comes in any case, and nothing that would not.
    if (!isAllowed(() => question.setChoices(choices)))
      question.setChoiceValues([item.ways[0]?.text ?? '']);
  });
}

/**
 * Without a link it throws, with a translated text: asked twice, since a passing error is no proof
 * and a second link would bring all answers again.
 */
const isLinked = (form: Form): boolean => isAllowed(() => form.getDestinationId());

/** As forms of earlier versions were until their sale opened. */
const isUnpublished = (form: Form): boolean =>
  form.supportsAdvancedResponderPermissions() && !form.isPublished();
