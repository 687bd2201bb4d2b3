import { onForm } from '../../../standin/base/googleTexts';
import { complaint } from '../../../standin/forms/store/rules';
import { notSent } from '../../../text/formPage';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldOf = (question: HTMLElement): Field | null =>
  question.querySelector<Field>('input, select, textarea');

function problemOf(question: HTMLElement): string | undefined {
  const value = fieldOf(question)?.value ?? '';
  const { required, email } = question.dataset;
  if (value === '') return required === undefined ? undefined : onForm.obligatory;
  return email === undefined ? undefined : complaint(value);
}

/** Says what is wrong with the answer; true when nothing is. */
function check(question: HTMLElement): boolean {
  const problem = problemOf(question);
  const place = question.querySelector('.error');
  // The same words again would be read aloud again.
  if (place && place.textContent !== (problem ?? '')) place.textContent = problem ?? '';
  question.classList.toggle('wrong', problem !== undefined);
  const field = fieldOf(question);
  if (problem === undefined) field?.removeAttribute('aria-invalid');
  else field?.setAttribute('aria-invalid', 'true');
  return problem === undefined;
}

/** Is the drive still served? Whoever cannot send keeps what they typed. */
async function isThere(path: string): Promise<boolean> {
  try {
    return (await fetch(`${path}/etat`, { cache: 'no-store' })).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const AWAY = notSent;

function start(form: HTMLFormElement): void {
  const questions = [...form.querySelectorAll<HTMLElement>('.question')];
  const failed = form.querySelector<HTMLElement>('.failed');
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('.actions button')];
  let sending = false;

  const setSending = (now: boolean): void => {
    sending = now;
    for (const button of buttons) button.disabled = now;
  };

  async function send(): Promise<void> {
    setSending(true);
    if (failed) failed.textContent = '';
    if (await isThere(form.getAttribute('action') ?? '')) {
      form.submit();
      return;
    }
    setSending(false);
    if (failed) failed.textContent = AWAY;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    const [first] = questions.filter((question) => !check(question));
    if (first) fieldOf(first)?.focus();
    else void send();
  });

  // A page that the browser kept may be sent again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });

  for (const question of questions) watch(question);
}

function watch(question: HTMLElement): void {
  const follow = (): void => {
    if (question.classList.contains('wrong')) check(question);
  };
  question.addEventListener('focusout', ({ relatedTarget }) => {
    if (!question.contains(relatedTarget as Node | null)) check(question);
  });
  question.addEventListener('input', follow);
  question.addEventListener('change', follow);
}

function askBeforeClearing(dialog: HTMLDialogElement, link: HTMLElement): void {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    dialog.showModal();
  });
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
}

const form = document.querySelector<HTMLFormElement>('form.answers');
if (form) start(form);
const dialog = document.querySelector('dialog');
const clear = document.querySelector<HTMLElement>('[data-clear]');
if (dialog && clear) askBeforeClearing(dialog, clear);
