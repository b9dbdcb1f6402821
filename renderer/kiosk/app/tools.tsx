import { useState } from 'react';
import type { Control } from '../../../shared/trace/index.ts';
import { Button, ChoiceMark, Dialog } from '../../kit/index.ts';
import { useWords } from '../i18n/index.ts';
import type { SessionContext, SessionEvent, TextSize } from '../session/index.ts';
import styles from './tools.module.css';

interface ToolsProps {
  readonly context: SessionContext;
  readonly send: (event: SessionEvent) => void;
  readonly openHelp: () => void;
}

const sizes: readonly TextSize[] = ['S', 'M', 'L', 'XL'];

/** Language, text size, care mode and help: at the same place on every screen. */
export function Tools({ context, send, openHelp }: ToolsProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<'language' | 'size' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <div className={styles['tools']} role="group" aria-label={t('tool.group')}>
        <Tool
          name={t('tool.language')}
          sub={t('tool.languageSub')}
          control="language"
          testId="tool-language"
          onPress={() => setOpen('language')}
        />
        <Tool
          name={t('tool.size')}
          sub={t('tool.sizeSub')}
          control="text-size"
          testId="tool-size"
          onPress={() => setOpen('size')}
        />
        <Tool
          name={t('tool.care')}
          sub={t(context.care ? 'tool.careOn' : 'tool.careOff')}
          control="care"
          testId="tool-care"
          pressed={context.care}
          onPress={() => send({ type: 'SET_CARE', care: !context.care })}
        />
        <Tool
          name={t('tool.help')}
          sub={t('tool.helpSub')}
          control="help"
          testId="tool-help"
          onPress={openHelp}
        />
      </div>
      {open === 'language' && (
        <Dialog label={t('language.title')} width="popover" onClose={close} testId="language-choice">
          <h2 className={styles['title']}>{t('language.title')}</h2>
          <Choice
            name="中文"
            lang="zh-CN"
            chosen={context.language === 'zh-CN'}
            control="language"
            testId="choose-zh-CN"
            onPress={() => {
              send({ type: 'CHOOSE_LANGUAGE', language: 'zh-CN' });
              close();
            }}
          />
          <Choice
            name="English"
            lang="en"
            chosen={context.language === 'en'}
            control="language"
            testId="choose-en"
            onPress={() => {
              send({ type: 'CHOOSE_LANGUAGE', language: 'en' });
              close();
            }}
          />
        </Dialog>
      )}
      {open === 'size' && (
        <Dialog label={t('size.title')} width="popover" onClose={close} testId="size-choice">
          <h2 className={styles['title']}>{t('size.title')}</h2>
          {sizes.map((size) => (
            <Choice
              key={size}
              name={t(`size.${size}`)}
              size={size}
              chosen={!context.care && context.textSize === size}
              control="text-size"
              testId={`size-${size}`}
              onPress={() => {
                if (context.care) send({ type: 'SET_CARE', care: false });
                send({ type: 'SET_TEXT_SIZE', textSize: size });
              }}
            />
          ))}
          <hr className={styles['rule']} />
          <Choice
            name={t('size.contrast')}
            shape="square"
            chosen={context.contrast}
            control="contrast"
            testId="contrast"
            onPress={() => send({ type: 'SET_CONTRAST', contrast: !context.contrast })}
          />
          <Button
            kind="sheet"
            className={styles['close']}
            onPress={close}
            control="dialog-close"
            testId="close"
          >
            {t('common:close')}
          </Button>
        </Dialog>
      )}
    </>
  );
}

interface ToolProps {
  readonly name: string;
  readonly sub: string;
  readonly control: Control;
  readonly testId: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function Tool({ name, sub, ...rest }: ToolProps) {
  return (
    <Button kind="plain" className={styles['tool']} {...rest}>
      {name}
      <small>{sub}</small>
    </Button>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly onPress: () => void;
  readonly control: Control;
  readonly testId: string;
  readonly size?: TextSize;
  readonly lang?: string;
  readonly shape?: 'round' | 'square';
}

function Choice({ name, chosen, size, shape = 'round', ...rest }: ChoiceProps) {
  return (
    <Button kind="plain" className={styles['choice']} pressed={chosen} {...rest}>
      <span className={styles['name']} data-size={size}>
        {name}
      </span>
      <ChoiceMark chosen={chosen} shape={shape} />
    </Button>
  );
}
