export { toHalfWidth, type ReadIdentifier } from './identifier.ts';
export { isRealDate } from './real-date.ts';
export {
  birthDateOf,
  readResidentId,
  residentIdCheckDigit,
  sexOf,
  type ResidentIdReason,
} from './resident-id.ts';
export {
  readAnyTravelDocument,
  readChinesePassport,
  readForeignerPermit,
  readForeignPassport,
  readHkMacaoPermit,
  readHkMacaoResidentPermit,
  readTaiwanPermit,
  readTaiwanResidentPermit,
  type PermitReason,
} from './travel-documents.ts';
export {
  readSocialCreditCode,
  socialCreditCheckCharacter,
  type SocialCreditCodeReason,
} from './social-credit-code.ts';
export { readOrganisationCode, type OrganisationCodeReason } from './organisation-code.ts';
export { readLandline, readMobile, type LandlineReason, type MobileReason } from './telephone.ts';
export { readPlate, type PlateReason } from './plate.ts';
export { hasLuhnDigit, readBankCard, type BankCardReason } from './bank-card.ts';
export { readPostcode, type PostcodeReason } from './postcode.ts';
export { readEmail, type EmailReason } from './email.ts';
export {
  createAdminDivisions,
  type AdminDivision,
  type AdminDivisions,
  type AreaLists,
} from './admin-divisions.ts';
export { maskBankCard, maskLandline, maskMobile, maskResidentId, maskTravelDocument } from './mask.ts';
