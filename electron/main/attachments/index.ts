export { AttachmentStore } from './store'
