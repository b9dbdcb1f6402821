import { DoneSentence, ErrorSentence } from '../../../kit/index.ts';

interface SaidProps {
  readonly save: { readonly failure: string | null; readonly isDone: boolean };
  readonly done: string;
}

/** What became of a save, beside the button that made it. */
export function Said({ save: { failure, isDone }, done }: SaidProps) {
  if (failure !== null) return <ErrorSentence>{failure}</ErrorSentence>;
  return isDone ? <DoneSentence>{done}</DoneSentence> : null;
}
