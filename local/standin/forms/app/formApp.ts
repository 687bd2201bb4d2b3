import { fileId, publicFormId } from '../../base/ids';
import { ServiceError, ServiceObject } from '../../base/service';
import type { Run } from '../../runtime/host/execution';
import type { Host } from '../../runtime/host/host';
import { type FormStore, mayOpen } from '../store/formStore';
import { Form } from './form';
import { TextValidationBuilder } from './textValidation';

export class FormApp extends ServiceObject {
  readonly serviceName = 'FormApp';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  /** The name given here is the file's: the title that people read stays empty until it is set. */
  create(name: string, published = true): Form {
    const number = this.#host.nextNumber('form');
    const isPublished = published && !this.#host.whatIf.has('form-born-published');
    const form = newForm(number, name, this.#run, isPublished);
    if (this.#host.whatIf.has('title-begins-blank')) form.title = name;
    if (this.#host.whatIf.has('publishing-accepts')) form.accepting = false;
    this.#host.forms.set(form.id, form);
    return this.#open(form);
  }

  openById(id: string): Form {
    const form = this.#host.forms.get(id);
    const { user } = this.#run;
    const isTurned = this.#run.byClock && this.#host.whatIf.has('clock-opens-form');
    if (form !== undefined && !isTurned && mayOpen(form, user)) {
      return this.#open(form);
    }
    throw new ServiceError(
      'No item with the given ID could be found, or you do not have permission to access it.',
    );
  }

  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder();
  }

  #open(form: FormStore): Form {
    return new Form({ form, run: this.#run, host: this.#host });
  }
}

function newForm(number: number, name: string, run: Run, published: boolean): FormStore {
  return {
    id: fileId('form', number),
    number,
    publicId: publicFormId(number),
    name,
    title: '',
    description: '',
    owner: run.user,
    editors: [],
    published,
    accepting: published,
    closedMessage: '',
    confirmationMessage: '',
    respondAgainLink: true,
    items: [],
    answers: [],
    destination: null,
    createdAt: run.now(),
  };
}
