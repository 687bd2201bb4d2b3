export interface FormRef {
  readonly id: string;
  readonly editUrl: string;
  readonly publicUrl: string;
}

export type FormItem =
  | { readonly kind: 'section'; readonly title: string; readonly help: string }
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly title: string;
      readonly help: string;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: 'line' | 'paragraph' | 'email';
      readonly id: string;
      readonly title: string;
      readonly help: string;
      readonly required: boolean;
    };

export type ChoiceItem = Extract<FormItem, { kind: 'choice' }>;

export interface FormWords {
  readonly title: string;
  readonly description: string;
  readonly closedMessage: string;
}

export interface FormPlan extends Omit<FormWords, 'closedMessage'> {
  readonly confirmation: string;
  readonly items: readonly FormItem[];
}

/** What a form can do without where Google refuses it; its words are what it says of itself. */
export type FormLack =
  | 'words'
  | 'confirmation'
  | 'settings'
  | 'signIn'
  | 'help'
  | 'required'
  | 'address'
  | 'sections';

export interface FormChange {
  readonly item: number;
  readonly help?: string;
  readonly choices?: readonly string[];
}

/** Where a question stands in the form and in its prefilled links. */
export interface FormQuestion {
  readonly id: string;
  readonly item: number;
  readonly entry: string;
}

/** Some words were refused; or the form cannot be reached at all. */
export type Described = 'said' | 'refused' | 'unreached';

export interface Forms {
  /** Its id, to be remembered before anything else is asked of it. */
  create(): string;
  /** Publishes it, as yet without taking answers: most else is refused before. Gives its addresses. */
  publish(formId: string): FormRef;
  /**
   * Adds what is still missing, until `goOn` says no. Returns how many items stand. Linked, it stays as
   * it was planned then.
   */
  build(formId: string, plan: FormPlan, goOn: (done: number) => boolean): number;
  /** What this run was refused while it built. */
  lacks(formId: string): readonly FormLack[];
  questions(formId: string, plan: FormPlan): readonly FormQuestion[];
  /** Milliseconds that asking for them may take: nothing of it is kept for a run that is cut off. */
  askingTime(plan: FormPlan): number;
  /** Sends the answers to this spreadsheet, unless they already come here. */
  link(formId: string): void;
  /** Its tab is a plain one from now on. False: the form cannot be reached. */
  unlink(formId: string): boolean;
  /** Whether its answers come to this spreadsheet; undefined where Google does not say. */
  isLinked(formId: string): boolean | undefined;
  /** Takes answers; the message is for those who come after it is closed again. */
  open(formId: string, closedMessage: string): void;
  /** The same of one that was open before. False: it cannot be opened. */
  openAgain(formId: string, closedMessage: string): boolean;
  /** Whether it takes answers; undefined: it cannot be reached. */
  isTaking(formId: string): boolean | undefined;
  /** Keeps the message there is where none is given. False: the form cannot be reached. */
  close(formId: string, message?: string): boolean;
  /** Leaves out items that it has no more. False: the form cannot be reached. */
  change(formId: string, changes: readonly FormChange[]): boolean;
  /** Says anew what the form says of itself, as far as it lets itself be told. */
  describe(formId: string, words: FormWords): Described;
  /** One more question, behind that item, or that title, where it stands; an earlier run may have made it. */
  ask(formId: string, item: ChoiceItem, behind?: number | string): FormQuestion | null;
  /** Lets others close and change it too, each by themselves. Gives those whom Google refused. */
  share(formId: string, editors: readonly string[]): readonly string[];
  /** Who may close and change it; undefined where Google does not say. */
  editors(formId: string): readonly string[] | undefined;
}
