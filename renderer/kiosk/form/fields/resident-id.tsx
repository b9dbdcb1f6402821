import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellsField } from './cells-field.tsx';
import type { FieldProps } from './field-props.ts';
import { Forgotten } from './forgotten.tsx';

/** 18 places as they are read aloud: region, date of birth, the last four (GB 11643). */
export function ResidentIdField(props: FieldProps<'residentId'>): ReactNode {
  const { t } = useTranslation('form');
  return (
    <CellsField
      {...props}
      mode="id"
      groups={[
        { places: 6, caption: t('idRegion') },
        { places: 8, caption: t('idBirth') },
        { places: 4, caption: t('idLast') },
      ]}
      note={<WhereOnTheCard />}
    />
  );
}

function WhereOnTheCard(): ReactNode {
  const { t } = useTranslation('form');
  return (
    <>
      <svg viewBox="0 0 296 188" fill="none" stroke="var(--ink)" strokeWidth="2.5" aria-hidden="true">
        <rect x="1.5" y="1.5" width="293" height="185" rx="10" fill="var(--sheet)" />
        <path d="M22 30h66M22 56h42M84 56h40M22 82h86M22 108h120M22 128h86" stroke="var(--rule-strong)" />
        <rect x="204" y="26" width="66" height="86" />
        <circle cx="237" cy="58" r="15" />
        <path d="M212 112c2-24 48-24 50 0" />
        <rect x="16" y="148" width="264" height="28" strokeWidth="5" />
        <path d="M30 162h236" strokeWidth="9" strokeDasharray="9 5.3" />
      </svg>
      <p>{t('idWhere')}</p>
      <Forgotten />
    </>
  );
}
