import type { ComponentType } from 'react';
import type { Field, FieldKind } from '../../../../shared/form/index.ts';
import { AddressField } from './address.tsx';
import { BankCardField } from './bank-card.tsx';
import { ChoiceField } from './choice.tsx';
import { DateField } from './date.tsx';
import { EmailField } from './email.tsx';
import type { FieldProps } from './field-props.ts';
import { LandlineField } from './landline.tsx';
import { LongTextField } from './long-text.tsx';
import { MobileField } from './mobile.tsx';
import { MoneyField } from './money.tsx';
import { MultiChoiceField } from './multi-choice.tsx';
import { NumberField } from './number.tsx';
import { PersonNameField } from './person-name.tsx';
import { PlateField } from './plate.tsx';
import { PostcodeField } from './postcode.tsx';
import { ResidentIdField } from './resident-id.tsx';
import { SocialCreditCodeField } from './social-credit-code.tsx';
import { TextField } from './text.tsx';
import { TravelDocumentField } from './travel-document.tsx';
import { YesNoField } from './yes-no.tsx';

/** One component for each kind; the compiler asks for a new one. */
const components: { readonly [K in FieldKind]: ComponentType<FieldProps<K>> } = {
  personName: PersonNameField,
  residentId: ResidentIdField,
  travelDocument: TravelDocumentField,
  socialCreditCode: SocialCreditCodeField,
  mobile: MobileField,
  landline: LandlineField,
  email: EmailField,
  postcode: PostcodeField,
  plate: PlateField,
  bankCard: BankCardField,
  address: AddressField,
  text: TextField,
  longText: LongTextField,
  date: DateField,
  choice: ChoiceField,
  multiChoice: MultiChoiceField,
  yesNo: YesNoField,
  number: NumberField,
  money: MoneyField,
};

/** The component of a field's own kind: they always belong together, which a table of unions cannot say. */
export const fieldComponent = (field: Field): ComponentType<FieldProps> =>
  components[field.kind] as unknown as ComponentType<FieldProps>;

/** Cells and rows need their name above them; the others carry it inside. */
const namedAbove: readonly FieldKind[] = [
  'residentId',
  'socialCreditCode',
  'mobile',
  'postcode',
  'date',
  'choice',
  'multiChoice',
  'yesNo',
  'address',
];
export const isNamedAbove = (field: Field): boolean => namedAbove.includes(field.kind);

export type { FieldProps } from './field-props.ts';
