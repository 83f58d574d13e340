export { gather, type Sources } from './gather'
export { reportText, stepsOf } from './steps'
