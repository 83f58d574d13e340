export { admit } from './admit'
export { Stages } from './stages'
export { type Addition, type Journal, openJournal } from './journal'
