import { ref } from 'vue'

/** The recovery code that opened a backup a moment ago, so that it need not be typed again for the new password. */
export const restoredCode = ref('')
