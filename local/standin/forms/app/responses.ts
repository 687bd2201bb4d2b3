/** Responses that a script puts together: here only to learn the address of a prefilled form. */
import { ServiceObject } from '../../base/service';
import type { WhatIf } from '../../base/whatIf';
import { type FormItem, type FormStore, publicUrl } from '../store/formStore';

type ItemHandle = ServiceObject & { readonly item: FormItem };

export class ItemResponse extends ServiceObject {
  readonly serviceName = 'ItemResponse';
  readonly handle: ItemHandle;
  readonly value: string | string[];

  constructor(handle: ItemHandle, value: string | string[]) {
    super();
    this.handle = handle;
    this.value = value;
  }

  getItem(): ServiceObject {
    return this.handle;
  }

  getResponse(): string | string[] {
    return this.value;
  }
}

export class FormResponse extends ServiceObject {
  readonly serviceName = 'FormResponse';
  readonly #form: FormStore;
  readonly #whatIf: WhatIf;
  readonly #responses: ItemResponse[] = [];

  constructor(form: FormStore, whatIf: WhatIf) {
    super();
    this.#form = form;
    this.#whatIf = whatIf;
  }

  withItemResponse(response: ItemResponse): this {
    this.#responses.push(response);
    return this;
  }

  getItemResponses(): ItemResponse[] {
    return [...this.#responses];
  }

  toPrefilledUrl(): string {
    const entries = this.#responses.flatMap(({ handle, value }) =>
      [value].flat().map((one) => `&entry.${handle.item.entryId}=${inQuery(one)}`),
    );
    const told = this.#whatIf.has('prefilled-all') ? entries.slice(-1) : entries;
    if (this.#whatIf.has('prefilled-in-order')) told.reverse();
    const query = told.join('');
    const shown = this.#whatIf.has('prefilled-plus') ? query.replaceAll('+', '%20') : query;
    return `${publicUrl(this.#form)}?usp=pp_url${shown}`;
  }
}

const inQuery = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');
