import type { Message } from './define-words.ts'
import type { identityWords as id } from './identity-id.ts'

/** Words of the person's own account, English. */
export const identityWords = {
  myAccount: 'My account',
  personName: 'Name',
  personRole: 'Role',
  personOrganisation: 'Office',
  changePassword: 'Change password',
  changingPassword: 'Changing',
  passwordEndsOthers: 'Every other device that uses this account has to sign in again.',
  currentPassword: 'Present password',
  newPassword: 'New password',
  newPasswordHint: '12 to 128 characters. Spaces are welcome. A few words that you remember easily are enough.',
  showPasswords: 'Show the passwords',
  passwordChanged: 'The password is changed. Other devices have to sign in again.',
  currentPasswordMissing: 'The present password is missing. Type the one that you sign in with.',
  newPasswordMissing: 'The new password is missing. Type at least 12 characters.',
  'passwordRefusal.WRONG_PASSWORD': 'The present password does not match. Check it and try again.',
  'passwordRefusal.TOO_SHORT': 'The new password is too short. Use at least 12 characters.',
  'passwordRefusal.TOO_LONG': 'The new password is too long. Use at most 128 characters.',
  'passwordRefusal.UNCHANGED': 'The new password is the present one. Choose another.',
  'passwordRefusal.HOLDS_NAME': 'The new password holds your name. Choose other words.',
  'passwordRefusal.HOLDS_PROGRAMME': 'The new password holds “merah putih”. Choose other words.',
  'passwordRefusal.COMMON': 'Too many people use the new password. Choose another.',
  'passwordRefusal.TOO_MANY_ATTEMPTS': 'Too many attempts. Wait some minutes and try again. What you typed is safe.',
  'passwordRefusal.SESSION_OVER': 'Sign in again to change the password. What you typed is safe.',
  'passwordRefusal.OFFLINE':
    'The server cannot be reached. Check the connection and try again. What you typed is safe.',
  'passwordRefusal.SERVER': 'The server has trouble. Try again in a moment. What you typed is safe.',
} satisfies Record<keyof typeof id, Message>
