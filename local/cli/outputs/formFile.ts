import { type FormItem, type FormStore, isHeading } from '../../standin/forms/store/formStore';
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

/** The form as a buyer meets it; what stands before any heading comes first. */
function formOutline(form: FormStore) {
  const sections = sectionsOf(form.items);
  return {
    title: form.title,
    description: form.description,
    accepting: form.published && form.accepting,
    closedMessage: form.closedMessage,
    confirmation: form.confirmationMessage,
    sections: sections.filter(({ title, items }) => title !== '' || items.length > 0),
  };
}

function sectionsOf(items: readonly FormItem[]): SectionOutline[] {
  const begun = ({ title, help }: Pick<FormItem, 'title' | 'help'>): SectionOutline => ({
    ...{ title, help },
    items: [],
  });
  const sections = [begun({ title: '', help: '' })];
  for (const item of items) {
    if (isHeading(item)) sections.push(begun(item));
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
