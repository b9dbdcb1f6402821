export { CheckScreen, type CheckScreenProps } from './check-screen.tsx';
