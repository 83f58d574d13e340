export { admit } from './admit'
export { type Addition, type Journal, openJournal } from './journal'
