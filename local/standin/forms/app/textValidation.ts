/** Rules for what may be typed in a text question: one an item. */
import { ServiceObject } from '../../base/service';
import type { TextRule } from '../store/formStore';

export class TextValidation extends ServiceObject {
  readonly serviceName = 'TextValidation';
  readonly rule: TextRule | null;

  constructor(rule: TextRule | null) {
    super();
    this.rule = rule;
  }
}

export class TextValidationBuilder extends ServiceObject {
  readonly serviceName = 'TextValidationBuilder';
  #rule: TextRule | null = null;

  requireTextIsEmail(): this {
    this.#rule = { kind: 'email' };
    return this;
  }

  build(): TextValidation {
    return new TextValidation(this.#rule);
  }
}
