/** Rules for what is typed into a text question: the form's page and the service hold the same. */
import { onForm } from '../../base/googleTexts';
import type { TextRule } from './formStore';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const asNumber = (text: string): number => Number(text.trim().replace(',', '.') || 'none');

interface Rule {
  holds(text: string, rule: TextRule): boolean;
  /** MODELLED: the words that the page shows when the question brings none of its own. */
  says(rule: TextRule): string;
}

const RULES: Readonly<Record<TextRule['kind'], Rule>> = {
  email: {
    holds: (text) => EMAIL.test(text),
    says: () => onForm.email,
  },
  matches: {
    holds: (text, rule) => new RegExp(`^(?:${rule.pattern ?? ''})$`, 'u').test(text),
    says: () => onForm.format,
  },
  contains: {
    holds: (text, rule) => new RegExp(rule.pattern ?? '', 'u').test(text),
    says: () => onForm.format,
  },
  number: {
    holds: (text) => !Number.isNaN(asNumber(text)),
    says: () => onForm.number,
  },
  wholeNumber: {
    holds: (text) => Number.isInteger(asNumber(text)),
    says: () => onForm.wholeNumber,
  },
  between: {
    holds: (text, rule) =>
      asNumber(text) >= (rule.low ?? -Infinity) && asNumber(text) <= (rule.high ?? Infinity),
    says: ({ low, high }) => onForm.between(low, high),
  },
  maxLength: {
    holds: (text, rule) => text.length <= (rule.high ?? Infinity),
    says: ({ high }) => onForm.maxLength(high),
  },
};

/** What the question answers to this text; undefined when it takes it. */
export function complaint(text: string, rule: TextRule): string | undefined {
  const known = RULES[rule.kind];
  return known.holds(text, rule) ? undefined : (rule.help ?? known.says(rule));
}
