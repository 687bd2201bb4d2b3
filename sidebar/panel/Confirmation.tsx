import type { Language } from '../shared/format';
import { Question } from '../shared/Question';
import type { PanelWords } from './panelWords';
import type { Stage } from './useActions';

interface ConfirmationProps {
  readonly stage: Extract<Stage, { kind: 'asking' }>;
  readonly owner: string | null;
  readonly language: Language;
  readonly words: PanelWords;
  readonly confirm: () => void;
  readonly leave: () => void;
}

/** What the drive says of it with its figures, else in words that are always the same. */
export function Confirmation(props: ConfirmationProps) {
  const { stage, owner, language, words, ...buttons } = props;
  const { action, question } = stage;
  const { title, text } = question ?? {
    title: action === 'takeOverTriggers' ? words.takeOverTitle : words.repairTitle,
    text: action === 'takeOverTriggers' ? words.takeOverText(owner) : words.repairText,
  };
  const yes = action === 'takeOverTriggers' ? words.takeOver : words.actions[action];
  return <Question title={title} text={text} yes={yes} language={language} {...buttons} />;
}
