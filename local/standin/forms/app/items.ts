/** The items of a form, as the script holds them. */

import { ServiceError, ServiceObject } from '../../base/service';
import type { Run } from '../../runtime/host/execution';
import type { Host } from '../../runtime/host/host';
import type { FormItem, FormStore } from '../store/formStore';
import { ItemResponse } from './responses';
import type { TextValidation } from './textValidation';

export interface FormContext {
  form: FormStore;
  run: Run;
  host: Host;
}

const invalid = (): ServiceError => new ServiceError('Invalid data updating form.');

export abstract class ItemBase extends ServiceObject {
  readonly item: FormItem;
  protected readonly context: FormContext;

  constructor(item: FormItem, context: FormContext) {
    super();
    this.item = item;
    this.context = context;
  }

  getId(): number {
    return this.item.id;
  }

  getTitle(): string {
    return this.item.title;
  }

  getIndex(): number {
    return this.context.form.items.indexOf(this.item);
  }

  setTitle(title: string): this {
    return changed(this, this.context, { title });
  }

  setHelpText(help: string): this {
    return changed(this, this.context, { help });
  }
}

function changed<T extends ItemBase>(self: T, context: FormContext, change: Partial<FormItem>): T {
  if (!context.form.items.includes(self.item)) throw invalid();
  Object.assign(self.item, change);
  if (change.title !== undefined) context.host.formChanged(context.form);
  return self;
}

abstract class QuestionItem extends ItemBase {
  setRequired(required: boolean): this {
    return changed(this, this.context, { required });
  }
}

class ListItem extends QuestionItem {
  readonly serviceName = 'ListItem';

  /** Pages that people have open keep the former choices. */
  setChoiceValues(choices: string[]): this {
    if (choices.length === 0 || choices.includes('')) throw invalid();
    if (new Set(choices).size < choices.length) {
      throw new ServiceError('Questions cannot have duplicate choice values.');
    }
    const { item, context } = this;
    const former = { choices: item.choices, until: context.run.now() };
    const isFirst = item.choices.every((choice) => choice === '');
    const pastChoices = isFirst ? [] : [...item.pastChoices, former];
    return changed(this, context, { choices: [...choices], pastChoices });
  }

  getChoices(): Choice[] {
    return this.item.choices.map((choice) => new Choice(choice));
  }

  createResponse(value: string): ItemResponse {
    if (value === '' || !this.item.choices.includes(value))
      throw new ServiceError('Invalid response submitted to list question.');
    return new ItemResponse(this, value);
  }
}

class Choice extends ServiceObject {
  readonly serviceName = 'Choice';
  readonly #value: string;

  constructor(value: string) {
    super();
    this.#value = value;
  }

  getValue(): string {
    return this.#value;
  }
}

class TextItem extends QuestionItem {
  readonly serviceName = 'TextItem';

  setValidation(validation: TextValidation): this {
    return changed(this, this.context, { rule: validation.rule });
  }

  createResponse(value: string): ItemResponse {
    return new ItemResponse(this, value);
  }
}

class ParagraphTextItem extends QuestionItem {
  readonly serviceName = 'ParagraphTextItem';

  createResponse(value: string): ItemResponse {
    return new ItemResponse(this, value);
  }
}

class SectionHeaderItem extends ItemBase {
  readonly serviceName = 'SectionHeaderItem';
}

const CLASSES = {
  TEXT: TextItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  LIST: ListItem,
  SECTION_HEADER: SectionHeaderItem,
};

export type AnyItem = InstanceType<(typeof CLASSES)[keyof typeof CLASSES]>;

export type MadeType = keyof typeof CLASSES;

export const itemOfItsClass = (item: FormItem, type: MadeType, context: FormContext): AnyItem =>
  new CLASSES[type](item, context);

/** What `getItems()` gives: to be turned into its own class before it can do more. */
export class Item extends ItemBase {
  readonly serviceName = 'Item';

  asTextItem(): AnyItem {
    return cast(this.item, this.context, 'TEXT');
  }

  asParagraphTextItem(): AnyItem {
    return cast(this.item, this.context, 'PARAGRAPH_TEXT');
  }

  asListItem(): AnyItem {
    return cast(this.item, this.context, 'LIST');
  }

  asSectionHeaderItem(): AnyItem {
    return cast(this.item, this.context, 'SECTION_HEADER');
  }
}

function cast(item: FormItem, context: FormContext, type: MadeType): AnyItem {
  if (item.type === type) return itemOfItsClass(item, type, context);
  throw new ServiceError(`Invalid conversion for item type: ${item.type}.`);
}
