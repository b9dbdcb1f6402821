/** The door for code that reads definitions from outside. It brings zod, so no page may come through here. */
export { formDefinitionSchema } from './definition.ts';
