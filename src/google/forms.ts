import type {
  ChoiceItem,
  Described,
  FormChange,
  FormLack,
  FormPlan,
  FormQuestion,
  FormRef,
  Forms,
  FormWords,
} from '../app/kernel/services/formPort';
import { menuWords } from '../text/results/menu';
import { type AskedItem, askingTime, entryIds, entryOf } from './api/formEntries';
import { addItem, begin, isAsPlanned, type Lacking } from './api/formItems';
import { allowed, asRefused, isAllowed, lastRefusal, twice } from './api/retry';

type Form = GoogleAppsScript.Forms.Form;

/** Google Forms. Every step looks at what stands already, so that it can be taken again. */
export class GoogleForms implements Forms {
  private readonly opened = new Map<string, Form>();
  /** As planned by this run: nothing of it needs to be looked at again. */
  private readonly built = new Set<string>();
  private readonly refused = new Map<string, Lacking>();

  constructor(private readonly spreadsheetId: () => string) {}

  create(): string {
    const form = FormApp.create(menuWords.title.fr, true);
    const id = allowed(() => twice(() => form.getId())) ?? idIn(form.getEditUrl());
    if (id === undefined) throw asRefused(lastRefusal());
    this.opened.set(id, form);
    return id;
  }

  publish(formId: string): FormRef {
    const form = this.form(formId);
    publishUnlessDone(form);
    isAllowed(() => form.setAcceptingResponses(false));
    const editUrl = allowed(() => twice(() => form.getEditUrl())) ?? editUrlOf(formId);
    return { id: formId, editUrl, publicUrl: form.getPublishedUrl() };
  }

  build(formId: string, plan: FormPlan, goOn: (done: number) => boolean): number {
    const form = this.form(formId);
    const items = form.getItems();
    // Answers may come to it: it stays as it was planned then, whatever Réglages says by now.
    if (items.length > 0 && isLinked(form)) return plan.items.length;
    const lacking = this.lacking(formId);
    if (items.length === 0) begin(form, plan, lacking);
    const isOther = plan.items.findIndex((item, at) => !isAsPlanned(items[at], item));
    // The last item of a run that was cut off may be half made.
    let done = Math.max(0, Math.min(isOther < 0 ? items.length : isOther, items.length - 1));
    for (const item of items.slice(done).reverse()) form.deleteItem(item);
    while (done < plan.items.length && goOn(done)) {
      const item = plan.items[done];
      if (item) addItem(form, item, done, lacking);
      done += 1;
    }
    if (done < plan.items.length) return done;
    // Without its sections the others do not stand where they were planned.
    if (!lacking.has('sections')) this.built.add(formId);
    return done;
  }

  lacks(formId: string): readonly FormLack[] {
    return [...this.lacking(formId)];
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

  isLinked(formId: string): boolean | undefined {
    return allowed(() =>
      twice(() => this.form(formId).getDestinationId() === this.spreadsheetId()),
    );
  }

  open(formId: string, closedMessage: string): void {
    const form = this.form(formId);
    publishUnlessDone(form);
    if (!isAllowed(() => form.setCustomClosedFormMessage(closedMessage)))
      this.lacking(formId).add('words');
    form.setAcceptingResponses(true);
  }

  openAgain(formId: string, closedMessage: string): boolean {
    return isAllowed(() => this.open(formId, closedMessage));
  }

  isTaking(formId: string): boolean | undefined {
    return allowed(() => twice(() => this.form(formId).isAcceptingResponses()));
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
        if (help !== undefined) list?.setHelpText(help);
        if (choices !== undefined) list?.setChoiceValues([...choices]);
      }
    });
  }

  describe(formId: string, { title, description, closedMessage }: FormWords): Described {
    let isSaid = true;
    const isReached = this.reach(formId, (form) => {
      const said = [
        isAllowed(() => form.setTitle(title)),
        isAllowed(() => form.setDescription(description)),
        isAllowed(() => form.setCustomClosedFormMessage(closedMessage)),
      ];
      isSaid = said.every((one) => one);
    });
    if (!isReached) return 'unreached';
    return isSaid ? 'said' : 'refused';
  }

  ask(formId: string, item: ChoiceItem, behind?: number | string): FormQuestion | null {
    let question: FormQuestion | null = null;
    this.reach(formId, (form) => {
      const standing = form.getItems(FormApp.ItemType.LIST);
      const titled = (title: string) => standing.find((one) => one.getTitle() === title);
      // A run that died on the way leaves one without a title.
      const there = (titled(item.title) ?? titled(''))?.asListItem();
      const list = (there ?? form.addListItem()).setTitle(item.title);
      list.setChoiceValues([...item.choices]);
      list.setHelpText(item.help);
      const last =
        typeof behind === 'number'
          ? form.getItemById(behind)
          : (form.getItems().find((one) => one.getTitle() === behind) ?? null);
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

  editors(formId: string): string[] | undefined {
    return allowed(() =>
      twice(() =>
        this.form(formId)
          .getEditors()
          .map((user) => user.getEmail()),
      ),
    );
  }

  /** A form that was deleted, or is another coordinator's alone, must not hold up a sale. */
  private reach(formId: string, act: (form: Form) => void): boolean {
    return isAllowed(() => act(this.form(formId)));
  }

  private lacking(formId: string): Lacking {
    const known = this.refused.get(formId) ?? new Set();
    this.refused.set(formId, known);
    return known;
  }

  private form(id: string): Form {
    const known = this.opened.get(id) ?? FormApp.openById(id);
    this.opened.set(id, known);
    return known;
  }
}

/** `https://docs.google.com/forms/d/ID/edit`. */
const idIn = (editUrl: string): string | undefined => /\/d\/([\w-]+)/.exec(editUrl)?.[1];

/**
 * Without a link it throws, with a translated text: asked twice, since a passing error is no proof
 * and a second link would bring all answers again.
 */
const isLinked = (form: Form): boolean => isAllowed(() => form.getDestinationId());

/** As forms of earlier versions were until their sale opened. */
const isUnpublished = (form: Form): boolean | undefined =>
  allowed(() => twice(() => form.supportsAdvancedResponderPermissions() && !form.isPublished()));

/** Where Google does not say, it is published in any case, if it lets itself. */
function publishUnlessDone(form: Form): void {
  const isLeft = isUnpublished(form);
  if (isLeft) form.setPublished(true);
  else if (isLeft === undefined) isAllowed(() => form.setPublished(true));
}

const editUrlOf = (formId: string): string => `https://docs.google.com/forms/d/${formId}/edit`;
