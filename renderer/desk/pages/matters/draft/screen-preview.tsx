import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterContent } from '../../../../../shared/contract/desk/page.ts';
import type { Answers } from '../../../../../shared/form/index.ts';
import type { Language } from '../../../../../shared/text/index.ts';
import { messageFromReplay, type ToReplay } from '../../../../replay/messages.ts';
import { useDesk } from '../../../app/index.ts';
import { KioskGlass } from '../../../replay/index.ts';
import { asJson } from './draft.ts';
import { useDrawn } from './use-drawn.ts';

interface ScreenPreviewProps {
  readonly id: string;
  readonly content: MatterContent;
  readonly language: Language;
  readonly begins: 'matter' | 'form';
  readonly onAnswers: (answers: Answers) => void;
  readonly onConfirmed: () => void;
}

/** The kiosk's own screens with the draft in them: they can be touched and filled in. */
export function ScreenPreview({ id, content, language, begins, onAnswers, onConfirmed }: ScreenPreviewProps) {
  const { t } = useTranslation(['matters', 'desk']);
  const { desk } = useDesk();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const catalogue = useDrawn('matters.stage', { id, content: asJson(content) });
  const tell = (message: ToReplay): void =>
    frame.current?.contentWindow?.postMessage(message, location.origin);

  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      const message = messageFromReplay(event, frame.current?.contentWindow ?? null);
      if (message?.kind === 'ready') setReady(true);
      if (message?.kind === 'confirmed') {
        onAnswers(message.answers);
        onConfirmed();
      }
      if (message?.kind !== 'picture') return;
      onAnswers(message.answers);
      desk
        .call('matters.picture', {
          id,
          content: asJson(content),
          language: message.language,
          answers: message.answers,
        })
        .then(
          (picture) => tell({ kind: 'picture', id: message.id, picture }),
          () => tell({ kind: 'picture', id: message.id, picture: null }),
        );
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [desk, id, content, onAnswers, onConfirmed]);

  useEffect(() => {
    if (isReady && catalogue !== null) tell({ kind: 'stage', catalogue, language, begins });
  }, [isReady, catalogue, language, begins, attempt]);

  return (
    <>
      <KioskGlass
        frame={frame}
        title={t('preview.screen')}
        waiting={catalogue === null ? t('preview.notYet') : null}
      />
      <Button size="small" onClick={() => setAttempt(attempt + 1)}>
        {t('preview.again')}
      </Button>
    </>
  );
}
