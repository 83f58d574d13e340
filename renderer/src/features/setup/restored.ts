import { shallowRef } from 'vue'
import type { BackupSecret } from '@shared/domain/backup'

/** What opened a backup a moment ago, so that it need not be typed again for the new password. */
export const restoredBy = shallowRef<{ by: BackupSecret; secret: string } | null>(null)
