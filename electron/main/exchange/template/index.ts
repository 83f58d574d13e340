export { Refusal } from '../read/refusal'
export { fillTemplate } from './fill'
export { lookAt } from './look'
