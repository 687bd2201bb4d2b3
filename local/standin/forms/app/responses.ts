/** Responses that a script puts together: here only to learn the address of a prefilled form. */
import { ServiceObject } from '../../base/service';
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
  readonly #responses: ItemResponse[] = [];

  constructor(form: FormStore) {
    super();
    this.#form = form;
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
    return `${publicUrl(this.#form)}?usp=pp_url${entries.join('')}`;
  }
}

const inQuery = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');
