export { serve, type LoopbackHost, type ServeOptions } from './serve.ts';
