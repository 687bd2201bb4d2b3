import { type FormPage, pagesOf } from '../../standin/forms/store/formPages';
import type { FormItem, FormStore } from '../../standin/forms/store/formStore';
import type { OutputFolder } from './outputFolder';

interface ItemOutline {
  readonly type: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  readonly choices: readonly string[];
}

interface SectionOutline {
  /** From 1. */
  readonly page: number;
  readonly title: string;
  readonly help: string;
  readonly items: ItemOutline[];
}

/** The form as a buyer meets it, page after page; what stands before any heading comes first. */
function formOutline(form: FormStore) {
  const pages = pagesOf(form);
  const sections = pages.flatMap((page, at) => sectionsOf(page, at + 1));
  return {
    title: form.title,
    description: form.description,
    accepting: form.published && form.accepting,
    closedMessage: form.closedMessage,
    confirmation: form.confirmationMessage,
    pages: pages.length,
    progressBar: form.progressBar,
    sections: sections.filter(({ title, items }) => title !== '' || items.length > 0),
  };
}

function sectionsOf({ head, items }: FormPage, page: number): SectionOutline[] {
  const begun = ({ title, help }: Pick<FormItem, 'title' | 'help'>): SectionOutline => ({
    ...{ page, title, help },
    items: [],
  });
  const sections = [begun(head ?? { title: '', help: '' })];
  for (const item of items) {
    if (item.type === 'SECTION_HEADER') sections.push(begun(item));
    else sections.at(-1)?.items.push(outlineOf(item));
  }
  return sections;
}

const outlineOf = ({ type, title, help, required, choices }: FormItem): ItemOutline => ({
  ...{ type, title, help, required, choices },
});

export function writeForm(form: FormStore, out: OutputFolder): void {
  out.write('formulaire.json', `${JSON.stringify(formOutline(form), null, 2)}\n`);
}
