/** The one rule for what is typed into a text question: the form's page and the service hold the same. */
import { onForm } from '../../base/googleTexts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a question for an address answers to this text; undefined when it takes it. */
export const complaint = (text: string): string | undefined =>
  EMAIL.test(text) ? undefined : onForm.email;
