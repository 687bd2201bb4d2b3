/** Responses that a script puts together. */
import { ServiceError, ServiceObject } from '../../base/service';
import type { Run } from '../../runtime/host/execution';
import type { Host } from '../../runtime/host/host';
import { type FormItem, type FormStore, publicUrl } from '../store/formStore';

type ItemHandle = ServiceObject & { readonly item: FormItem };

export class ItemResponse extends ServiceObject {
  readonly serviceName = 'ItemResponse';
  readonly handle: ItemHandle;
  readonly value: string;

  constructor(handle: ItemHandle, value: string) {
    super();
    this.handle = handle;
    this.value = value;
  }
}

export class FormResponse extends ServiceObject {
  readonly serviceName = 'FormResponse';
  readonly #form: FormStore;
  readonly #run: Run;
  readonly #host: Host;
  readonly #responses: ItemResponse[] = [];

  constructor({ form, run, host }: { form: FormStore; run: Run; host: Host }) {
    super();
    this.#form = form;
    this.#run = run;
    this.#host = host;
  }

  withItemResponse(response: ItemResponse): this {
    this.#responses.push(response);
    return this;
  }

  /** A script's own answer: it stands in the tab, and wakes nobody. */
  submit(): this {
    if (!this.#form.published)
      throw new ServiceError('Operation not supported on unpublished form.');
    const values = Object.fromEntries(
      this.#responses.map(({ handle, value }) => [handle.item.id, value]),
    );
    this.#host.answerForm(this.#form, { time: this.#run.now(), values });
    return this;
  }

  toPrefilledUrl(): string {
    const entries = this.#responses.map(
      ({ handle, value }) => `&entry.${handle.item.entryId}=${inQuery(value)}`,
    );
    const { whatIf } = this.#host;
    const given = whatIf.has('prefilled-all') ? entries.slice(-1) : entries;
    if (whatIf.has('prefilled-in-order')) given.reverse();
    const query = given.join('');
    const shown = whatIf.has('prefilled-plus') ? query.replaceAll('+', '%20') : query;
    return `${publicUrl(this.#form)}?usp=pp_url${shown}`;
  }
}

const inQuery = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');
