import type { PanelWords } from '../../src/text/pages/panel/panelPage';
import type { Language } from '../shared/format';
import { Question } from '../shared/Question';
import { LetIn } from '../shared/sale/LetIn';
import type { Asked, Stage } from './useActions';

interface ConfirmationProps {
  readonly stage: Extract<Stage, { kind: 'asking' }>;
  readonly owner: string | null;
  readonly language: Language;
  readonly zone: string;
  readonly words: PanelWords;
  readonly confirm: () => void;
  readonly letIn: (chosen: readonly number[]) => void;
  readonly leave: () => void;
}

/** What the drive says of it with its figures, else in words that are always the same. */
export function Confirmation(props: ConfirmationProps) {
  const { stage, owner, language, zone, words, letIn, ...buttons } = props;
  const { action, question } = stage;
  const { title, text } = question ?? {
    title: action === 'takeOverTriggers' ? words.takeOverTitle : words.mendTitle,
    text: action === 'takeOverTriggers' ? words.takeOverText(owner) : words.mendText,
  };
  const yes = action === 'takeOverTriggers' ? words.takeOver : words.actions[action];
  return (
    <Question title={title} text={text} yes={yes} language={language} {...buttons}>
      <LetIn
        {...{ late: question?.late ?? [], zone, language }}
        chosen={chosenIn(question)}
        choose={letIn}
      />
    </Question>
  );
}

const chosenIn = (question: Asked | undefined): readonly number[] =>
  (question?.input as { readonly letIn?: readonly number[] } | undefined)?.letIn ?? [];
