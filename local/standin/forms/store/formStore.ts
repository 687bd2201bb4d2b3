/** A form as Google keeps it. */
export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'LIST'
  | 'SECTION_HEADER'
  /** Of a form that people or an earlier version gave pages. */
  | 'PAGE_BREAK';

export interface TextRule {
  kind: 'email';
}

export interface FormItem {
  id: number;
  /** Null for what is no question. Another number than the item's id. */
  entryId: number | null;
  type: ItemType;
  title: string;
  help: string;
  required: boolean;
  choices: string[];
  /** What was offered before, and until when: open pages may still send it. */
  pastChoices: { choices: string[]; until: number }[];
  rule: TextRule | null;
}

export interface FormAnswer {
  /** To the millisecond; the linked tab keeps seconds. */
  time: number;
  /** By item id. */
  values: Record<string, string>;
}

export interface FormColumn {
  itemId: number;
  title: string;
}

export interface FormDestination {
  spreadsheetId: string;
  /** When the tab appears; until then `sheetId` is null. */
  due: number;
  sheetId: number | null;
  /** After « Horodateur », in the order in which they came; a deleted item's column stays. */
  columns: FormColumn[];
}

export interface FormStore {
  id: string;
  number: number;
  publicId: string;
  /** The file's name, which is not the title. */
  name: string;
  title: string;
  description: string;
  owner: string;
  editors: string[];
  published: boolean;
  accepting: boolean;
  closedMessage: string;
  confirmationMessage: string;
  /** Set by a domain; no sign-in is played. */
  requiresLogin?: boolean;
  respondAgainLink: boolean;
  items: FormItem[];
  answers: FormAnswer[];
  destination: FormDestination | null;
  createdAt: number;
}

export const editUrl = (form: FormStore): string =>
  `https://docs.google.com/forms/d/${form.id}/edit`;

export const publicUrl = (form: FormStore): string =>
  `https://docs.google.com/forms/d/e/${form.publicId}/viewform`;

/** What `Sheet.getFormUrl()` gives for the form's tab. */
export const sheetFormUrl = (form: FormStore): string =>
  `https://docs.google.com/forms/d/${form.id}/viewform`;

export const mayOpen = (form: FormStore, user: string): boolean =>
  form.owner === user || form.editors.includes(user);

export const isQuestion = (item: FormItem): boolean => item.entryId !== null;

export const isHeading = ({ type }: FormItem): boolean =>
  type === 'SECTION_HEADER' || type === 'PAGE_BREAK';
