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
  readonly title: string;
  readonly help: string;
  readonly items: ItemOutline[];
}

/** The form as a buyer meets it, top to bottom; what stands before any heading comes first. */
function formOutline(form: FormStore) {
  const sections: SectionOutline[] = [{ title: '', help: '', items: [] }];
  for (const item of form.items) {
    if (startsSection(item)) sections.push({ title: item.title, help: item.help, items: [] });
    else sections.at(-1)?.items.push(outlineOf(item));
  }
  return {
    title: form.title,
    description: form.description,
    accepting: form.published && form.accepting,
    closedMessage: form.closedMessage,
    confirmation: form.confirmationMessage,
    sections: sections.filter(({ title, items }) => title !== '' || items.length > 0),
  };
}

const startsSection = (item: FormItem): boolean =>
  item.type === 'SECTION_HEADER' || item.type === 'PAGE_BREAK';

const outlineOf = ({ type, title, help, required, choices }: FormItem): ItemOutline => ({
  type,
  title,
  help,
  required,
  choices,
});

export function writeForm(form: FormStore, out: OutputFolder): void {
  out.write('formulaire.json', `${JSON.stringify(formOutline(form), null, 2)}\n`);
}
