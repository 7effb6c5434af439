import { postJson } from './post-json.ts'

/** Why a password was not changed: what the server refused, by its code, or why there was no answer. */
export type PasswordRefusal =
  | 'WRONG_PASSWORD'
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'UNCHANGED'
  | 'HOLDS_NAME'
  | 'HOLDS_PROGRAMME'
  | 'COMMON'
  | 'TOO_MANY_ATTEMPTS'
  | 'SESSION_OVER'
  | 'OFFLINE'
  | 'SERVER'

/** Changes the password of whoever is signed in; null when it is changed. Other devices are signed out, this one goes on. */
export async function changePassword(
  currentPassword: string,
  newPassword: string,
  ask: typeof fetch = fetch,
): Promise<PasswordRefusal | null> {
  try {
    const response = await postJson('/api/auth/change-password', { currentPassword, newPassword }, ask)
    if (response.ok) return null
    if (response.status >= 500) return 'SERVER'
    const told = (await response.json().catch(() => null)) as { error?: { code?: PasswordRefusal } } | null
    return told?.error?.code ?? 'SERVER'
  } catch {
    return 'OFFLINE'
  }
}
