import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer, AnswerValue } from '../../../../shared/form/index.ts';
import type { AdminDivisions } from '../../../../shared/identifiers/index.ts';
import { TextEntry } from '../../../input/index.ts';
import { AreaPicker } from './area-picker.tsx';
import { loadAreas } from './areas.ts';
import type { FieldProps } from './field-props.ts';

/** Longest street part, as `shared/form/kinds/address.ts` accepts it. */
const maxStreet = 300;

/** The area is picked, never typed; then the street. */
export function AddressField(props: FieldProps<'address'>): ReactNode {
  const { field, value, onChange, onNext, hasNext, invalid, autoFocus, describedBy } = props;
  const { t } = useTranslation('form');
  const given = addressOf(value);
  const [areas, setAreas] = useState<AdminDivisions | null>(null);
  const [picking, setPicking] = useState(given.areaCode === '');
  useEffect(() => {
    let here = true;
    void loadAreas().then((loaded) => {
      if (here) setAreas(loaded);
    });
    return () => {
      here = false;
    };
  }, []);
  const street = field.street && !picking;
  return (
    <>
      {areas !== null && (
        <AreaPicker
          areas={areas}
          chosen={given.areaCode}
          open={picking || !field.street}
          openChanged={setPicking}
          invalid={invalid && given.areaCode === ''}
          pick={(areaCode) => {
            onChange({ ...given, areaCode, areaName: areas.fullName(areaCode) ?? '' });
            setPicking(false);
          }}
        />
      )}
      {street && (
        <TextEntry
          label={t('street')}
          showLabel
          placeholder={t('streetExample')}
          value={given.street}
          onChange={(text) => onChange({ ...given, street: text })}
          onSubmit={onNext}
          hasNext={hasNext}
          mode="address"
          maxLength={maxStreet}
          inHand
          autoFocus={autoFocus || given.street === ''}
          invalid={invalid && given.areaCode !== ''}
          describedBy={describedBy}
        />
      )}
    </>
  );
}

function addressOf(value: AnswerValue | undefined): AddressAnswer {
  if (typeof value === 'object' && 'areaCode' in value) {
    const { areaCode, areaName, street } = value as AddressAnswer;
    return { areaCode, areaName, street };
  }
  return { areaCode: '', areaName: '', street: '' };
}
