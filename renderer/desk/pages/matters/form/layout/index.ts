export { LayoutEditor } from './layout-editor.tsx';
