import { ref } from 'vue'
import { changePassword, type PasswordRefusal } from './change-password.ts'

/** A page's change of the password: what it shows of the last try, and the try itself. */
export function usePasswordChange(onSessionOver: () => void) {
  const refusal = ref<PasswordRefusal | null>(null)
  const busy = ref(false)
  const changed = ref(false)

  async function change(currentPassword: string, newPassword: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    changed.value = false
    refusal.value = await changePassword(currentPassword, newPassword)
    busy.value = false
    changed.value = refusal.value === null
    if (refusal.value === 'SESSION_OVER') onSessionOver()
  }
  return { refusal, busy, changed, change }
}
