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

/** Each `require…` takes the place of the former one. */
export class TextValidationBuilder extends ServiceObject {
  readonly serviceName = 'TextValidationBuilder';
  #rule: TextRule | null = null;
  #help: string | undefined;

  requireTextIsEmail(): this {
    this.#rule = { kind: 'email' };
    return this;
  }

  requireTextMatchesPattern(pattern: string): this {
    this.#rule = { kind: 'matches', pattern };
    return this;
  }

  requireTextContainsPattern(pattern: string): this {
    this.#rule = { kind: 'contains', pattern };
    return this;
  }

  requireNumber(): this {
    this.#rule = { kind: 'number' };
    return this;
  }

  requireWholeNumber(): this {
    this.#rule = { kind: 'wholeNumber' };
    return this;
  }

  requireNumberBetween(low: number, high: number): this {
    this.#rule = { kind: 'between', low, high };
    return this;
  }

  requireTextLengthLessThanOrEqualTo(high: number): this {
    this.#rule = { kind: 'maxLength', high };
    return this;
  }

  setHelpText(help: string): this {
    this.#help = help;
    return this;
  }

  build(): TextValidation {
    const help = this.#help === undefined ? {} : { help: this.#help };
    return new TextValidation(this.#rule === null ? null : { ...this.#rule, ...help });
  }
}
