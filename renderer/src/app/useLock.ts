import { useSession } from '@/store'

/** Locks. A fresh page holds nothing that was decrypted; when locking failed, the page that says so must stay. */
export function useLock(): () => Promise<void> {
  const session = useSession()
  return async () => {
    await session.lock()
    if (session.state === 'locked') location.reload()
  }
}
