import { Button } from 'antd';
import type { ReactNode } from 'react';
import { saveFile } from './save-file.ts';

interface PdfButtonProps {
  /** Asks for the file; null when there is none, which has been said. */
  readonly take: () => Promise<{ readonly name: string; readonly base64: string } | null>;
  readonly isRunning: boolean;
  readonly children: ReactNode;
}

/** Takes a report out as a file. */
export function PdfButton({ take, isRunning, children }: PdfButtonProps) {
  const run = async (): Promise<void> => {
    const file = await take();
    if (file !== null) saveFile(file.name, file.base64);
  };
  return (
    <Button loading={isRunning} onClick={() => void run()}>
      {children}
    </Button>
  );
}
