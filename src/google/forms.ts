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
import { isServiceException } from './retry';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** Google Forms. Every step looks at what stands already, so that it can be taken again. */
export class GoogleForms implements Forms {
  private readonly opened = new Map<string, Form>();

  constructor(private readonly spreadsheetId: () => string) {}

  create(): FormRef {
    // Published only when orders open.
    const form = FormApp.create(menuWords.title.fr, false);
    const id = form.getId();
    this.opened.set(id, form);
    return { id, editUrl: form.getEditUrl(), publicUrl: form.getPublishedUrl() };
  }

  build(formId: string, plan: FormPlan, goOn: (done: number) => boolean): number {
    const form = this.form(formId);
    const items = form.getItems();
    if (items.length === 0) this.begin(form, plan);
    // The last item of a run that was cut off may be half made.
    const last = items[items.length - 1];
    let done = items.length;
    if (last && (items.length < plan.items.length || !isLinked(form))) {
      form.deleteItem(last);
      done -= 1;
    }
    while (done < plan.items.length && goOn(done)) {
      const item = plan.items[done];
      if (item) addItem(form, item);
      done += 1;
    }
    return done;
  }

  questions(formId: string, plan: FormPlan): FormQuestion[] {
    const form = this.form(formId);
    const asked = plan.items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => item.kind !== 'section');
    const items = form.getItems();
    let response = form.createResponse();
    for (const { item, index } of asked) {
      const standing = items[index];
      if (standing) response = response.withItemResponse(sampleAnswer(standing, item));
    }
    const entries = entriesOf(response.toPrefilledUrl());
    return asked.flatMap(({ item, index }, order) => {
      const standing = items[index];
      return standing && 'id' in item
        ? [{ id: item.id, item: standing.getId(), entry: entries[order] ?? '' }]
        : [];
    });
  }

  link(formId: string): void {
    const form = this.form(formId);
    if (!isLinked(form))
      form.setDestination(FormApp.DestinationType.SPREADSHEET, this.spreadsheetId());
  }

  open(formId: string, closedMessage: string): void {
    const form = this.form(formId);
    form.setCustomClosedFormMessage(closedMessage);
    if (form.supportsAdvancedResponderPermissions()) form.setPublished(true);
    form.setAcceptingResponses(true);
  }

  close(formId: string, message?: string): boolean {
    return this.reach(formId, (form) => {
      // A form that was never published takes no answers, and refuses to be told so.
      if (!form.supportsAdvancedResponderPermissions() || form.isPublished())
        form.setAcceptingResponses(false);
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
      const sample = list.createResponse(item.choices[0] ?? '');
      const url = form.createResponse().withItemResponse(sample).toPrefilledUrl();
      question = { id: item.id, item: list.getId(), entry: entriesOf(url)[0] ?? '' };
    });
    return question;
  }

  share(formId: string, editors: readonly string[]): void {
    const form = this.form(formId);
    for (const editor of editors) form.addEditor(editor);
  }

  /** A form that was deleted, or is another coordinator's alone, must not hold up a sale. */
  private reach(formId: string, act: (form: Form) => void): boolean {
    try {
      act(this.form(formId));
      return true;
    } catch (error) {
      console.warn('form', formId, error instanceof Error ? error.message : error);
      return false;
    }
  }

  private begin(form: Form, plan: FormPlan): void {
    form.setTitle(plan.title);
    form.setDescription(plan.description);
    form.setConfirmationMessage(plan.confirmation);
    form.setCollectEmail(false);
    form.setAllowResponseEdits(false);
    form.setShowLinkToRespondAgain(false);
    form.setProgressBar(false);
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

function sampleAnswer(standing: Item, item: FormItem): GoogleAppsScript.Forms.ItemResponse {
  switch (item.kind) {
    case 'choice':
      return standing.asListItem().createResponse(item.choices[0] ?? '');
    case 'paragraph':
      return standing.asParagraphTextItem().createResponse('a');
    case 'email':
      return standing.asTextItem().createResponse('a@exemple.fr');
    case 'line':
    case 'section':
      return standing.asTextItem().createResponse('a');
  }
}

/** The ids that a prefilled link shows, in the order of the questions. */
const entriesOf = (url: string): string[] =>
  [...url.matchAll(/[?&]entry\.(\d+)=/g)].map(([, entry]) => entry ?? '');

function isLinked(form: Form): boolean {
  try {
    return form.getDestinationId() !== '';
  } catch (error) {
    // It throws, with a translated text, when there is none.
    if (isServiceException(error)) return false;
    throw error;
  }
}
