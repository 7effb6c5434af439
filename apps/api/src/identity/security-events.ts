/** What happens to accounts and sessions, as the log names it. Promise O4. */
export type SecurityEvent =
  | 'SIGNED_IN'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_NOT_ACTIVE'
  | 'SIGNED_OUT'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_CHANGE_FAILED'
  | 'ATTEMPTS_LIMITED'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_ENABLED'
  | 'SESSIONS_ENDED'

/** Notes an event; the account is a keyed hash, never a name. */
export type NoteSecurityEvent = (event: SecurityEvent, of: { request?: string; account?: string }) => void
