/** A form, as the script holds it. */

import { numberId } from '../../base/ids';
import { ServiceError, ServiceObject } from '../../base/service';
import { UnknownToStandIn } from '../../base/unknown';
import type { Fact } from '../../base/whatIf';
import { User } from '../../runtime/host/user';
import { editUrl, type FormItem, publicUrl } from '../store/formStore';
import {
  type AnyItem,
  type FormContext,
  Item,
  ItemBase,
  itemOfItsClass,
  type MadeType,
} from './items';
import { FormResponse } from './responses';

const NO_DESTINATION = 'The form currently has no response destination.';
const invalid = (): ServiceError => new ServiceError('Invalid data updating form.');
/** Seen in the field for a response that a script sent. */
const unpublished = (): ServiceError =>
  new ServiceError('Operation not supported on unpublished form.');
const unsupported = (): ServiceError => new ServiceError('This operation is not supported.');
const refused = (): ServiceError => new ServiceError('Access denied by the policy of the domain.');

export class Form extends ServiceObject {
  readonly serviceName = 'Form';
  readonly #context: FormContext;

  constructor(context: FormContext) {
    super();
    this.#context = context;
  }

  getId(): string {
    return this.#form.id;
  }

  getTitle(): string {
    return this.#form.title;
  }

  setTitle(title: string): this {
    return this.#set({ title });
  }

  setDescription(description: string): this {
    return this.#say({ description });
  }

  getEditUrl(): string {
    return editUrl(this.#form);
  }

  getPublishedUrl(): string {
    this.#mayAct();
    return publicUrl(this.#form);
  }

  addTextItem(): AnyItem {
    return this.#add('TEXT');
  }

  addParagraphTextItem(): AnyItem {
    return this.#add('PARAGRAPH_TEXT');
  }

  addListItem(): AnyItem {
    return this.#add('LIST');
  }

  addSectionHeaderItem(): AnyItem {
    return this.#add('SECTION_HEADER');
  }

  getItems(type?: string): Item[] {
    const wanted = this.#form.items.filter((item) => type === undefined || item.type === type);
    return wanted.map((item) => new Item(item, this.#context));
  }

  getItemById(id: number): Item | null {
    const found = this.#form.items.find((item) => item.id === id);
    return found === undefined ? null : new Item(found, this.#context);
  }

  deleteItem(which: number | ItemBase): void {
    this.#mayAct();
    this.#form.items.splice(this.#indexOf(which), 1);
    this.#context.host.formChanged(this.#form);
  }

  moveItem(which: number | ItemBase, to: number): Item {
    const { items } = this.#form;
    if (to < 0 || to >= items.length) throw invalid();
    const [moved] = items.splice(this.#indexOf(which), 1);
    if (moved === undefined) throw invalid();
    items.splice(to, 0, moved);
    return new Item(moved, this.#context);
  }

  isAcceptingResponses(): boolean {
    return this.#form.published && this.#form.accepting;
  }

  setAcceptingResponses(accepting: boolean): this {
    if (accepting && !this.#form.published) throw unpublished();
    if (!accepting && this.#isTurned('form-closes')) throw refused();
    return this.#set({ accepting });
  }

  isPublished(): boolean {
    if (this.#isTurned('form-knows-publishing')) throw unsupported();
    return this.#form.published;
  }

  setPublished(published: boolean): this {
    if (this.#isTurned('form-knows-publishing')) throw unsupported();
    const accepting = published && !this.#isTurned('publishing-accepts');
    Object.assign(this.#form, { published, accepting });
    return this;
  }

  supportsAdvancedResponderPermissions(): boolean {
    return !this.#isTurned('form-knows-publishing');
  }

  setCustomClosedFormMessage(closedMessage: string): this {
    return this.#say({ closedMessage });
  }

  setConfirmationMessage(confirmationMessage: string): this {
    return this.#say({ confirmationMessage });
  }

  setDestination(_type: string, spreadsheetId: string): this {
    this.#mayAct();
    this.#context.host.linkForm(this.#form, spreadsheetId, this.#context.run.now());
    return this;
  }

  getDestinationId(): string {
    if (this.#form.destination === null) throw new ServiceError(NO_DESTINATION);
    return this.#form.destination.spreadsheetId;
  }

  removeDestination(): this {
    this.#context.host.unlinkForm(this.#form);
    return this;
  }

  setCollectEmail(collect: boolean): this {
    return this.#onlyOff('setCollectEmail', collect);
  }

  setAllowResponseEdits(allow: boolean): this {
    return this.#onlyOff('setAllowResponseEdits', allow);
  }

  /** MODELLED: of Workspace accounts alone, and people here have none. */
  setRequireLogin(required: boolean): this {
    if (!this.#isTurned('sign-in-refused')) throw unsupported();
    this.#onlyOff('setRequireLogin', required);
    return this.#settle({ requiresLogin: false });
  }

  /** MODELLED: what a domain set for new forms. */
  requiresLogin(): boolean {
    return this.#form.requiresLogin ?? false;
  }

  setShowLinkToRespondAgain(respondAgainLink: boolean): this {
    return this.#settle({ respondAgainLink });
  }

  createResponse(): FormResponse {
    this.#mayAct();
    return new FormResponse(this.#context);
  }

  getEditors(): User[] {
    const { owner, editors } = this.#form;
    return [owner, ...editors].map((address) => new User(address));
  }

  addEditor(who: string | User): this {
    const address = typeof who === 'string' ? who : who.getEmail();
    const { host } = this.#context;
    if (this.#isTurned('form-shared')) throw refused();
    if (!host.hasGoogleAccount(address)) throw new ServiceError(`Invalid email: ${address}`);
    const { editors } = this.#form;
    return editors.includes(address) ? this : this.#set({ editors: [...editors, address] });
  }

  removeEditor(who: string | User): this {
    const address = typeof who === 'string' ? who : who.getEmail();
    return this.#set({ editors: this.#form.editors.filter((one) => one !== address) });
  }

  get #form() {
    return this.#context.form;
  }

  #isTurned(fact: Fact): boolean {
    return this.#context.host.whatIf.has(fact);
  }

  #mayAct(): void {
    if (!this.#form.published && this.#isTurned('unpublished-mostly-works')) throw unpublished();
  }

  #say(words: Partial<FormContext['form']>): this {
    if (this.#isTurned('form-words-taken')) throw refused();
    return this.#set(words);
  }

  #settle(settings: Partial<FormContext['form']>): this {
    if (this.#isTurned('form-settings-taken')) throw refused();
    return this.#set(settings);
  }

  #set(change: Partial<FormContext['form']>): this {
    this.#mayAct();
    Object.assign(this.#form, change);
    return this;
  }

  /** Collected addresses, edited answers and sign-in change what a submit does: not played here. */
  #onlyOff(method: string, on: boolean): this {
    if (on) throw new UnknownToStandIn(`Form.${method}(true)`);
    return this.#settle({});
  }

  #indexOf(which: number | ItemBase): number {
    const { items } = this.#form;
    const at = which instanceof ItemBase ? items.indexOf(which.item) : which;
    if (at < 0 || at >= items.length) throw invalid();
    return at;
  }

  #add(type: MadeType): AnyItem {
    this.#mayAct();
    const { host, form } = this.#context;
    const number = host.nextNumber(`item:${form.id}`);
    const asks = type !== 'SECTION_HEADER';
    const item: FormItem = {
      id: numberId('item', form.id, number),
      entryId: asks ? numberId('entry', form.id, number) : null,
      type,
      title: '',
      help: '',
      required: false,
      choices: type === 'LIST' && !host.whatIf.has('list-begins-blank') ? [''] : [],
      pastChoices: [],
      rule: null,
    };
    form.items.push(item);
    host.formChanged(form);
    return itemOfItsClass(item, type, this.#context);
  }
}
