import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  fuzzySounds,
  localWordSchema,
  mostLocalWords,
  type FuzzySound,
} from '../../../../shared/kiosk-settings.ts';
import { Sheet } from '../../kit/index.ts';

export interface InputValues {
  readonly fuzzySounds: FuzzySound[];
  /** One word on each line. */
  readonly words: string;
}

export const textOfWords = (words: readonly string[]): string => words.join('\n');

/** The words that were typed, each once, with the line it stands on. */
export function linesOf(text: string): readonly { readonly word: string; readonly line: number }[] {
  const seen = new Set<string>();
  return text
    .split('\n')
    .map((line, at) => ({ word: line.trim(), line: at + 1 }))
    .filter(({ word }) => word !== '' && !seen.has(word) && seen.add(word));
}

/** What the region says differently, and its own words, for the keyboard of the citizen's page. */
export function InputSettingsSheet() {
  const { t } = useTranslation('settings');
  const faultOf = (text: string): string | null => {
    const lines = linesOf(text);
    if (lines.length > mostLocalWords) {
      return t('input.wordsMany', { most: mostLocalWords, count: lines.length });
    }
    const wrong = lines.find(({ word }) => !localWordSchema.safeParse(word).success);
    return wrong === undefined ? null : t('input.wordsFault', { line: wrong.line, word: wrong.word });
  };
  return (
    <Sheet title={t('input.title')}>
      <Form.Item name={['input', 'fuzzySounds']} label={t('input.fuzzy')} extra={t('input.fuzzyHint')}>
        <Checkbox.Group
          options={fuzzySounds.map((sound) => ({ value: sound, label: sound.replace('-', ' = ') }))}
        />
      </Form.Item>
      <Form.Item
        name={['input', 'words']}
        label={t('input.words')}
        extra={t('input.wordsHint')}
        rules={[
          {
            validator: (_rule, text: string) => {
              const fault = faultOf(text);
              return fault === null ? Promise.resolve() : Promise.reject(new Error(fault));
            },
          },
        ]}
      >
        <Input.TextArea rows={5} lang="zh-CN" />
      </Form.Item>
    </Sheet>
  );
}
