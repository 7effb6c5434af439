import type { Message } from './define-words.ts'
import type { shellWords as id } from './shell-id.ts'

/** Words of the frame around every desk portal, English. */
export const shellWords = {
  skipToContent: 'Skip to content',
  help: 'Help',
  signOut: 'Sign out',
  mainNavigation: 'Sections',
  checkingSession: 'Checking your session.',
  sessionOver: 'Sign in again to send. What you typed is safe.',
  loading: 'Loading.',
  stillLoading: 'Still loading, the connection is slow.',
  tryAgain: 'Try again',
  serverTrouble: 'The server has trouble. What you typed is safe.',
  connectionLost: 'The connection is lost. What you typed is still on this page.',
  notFound: 'Not found. It may have been moved, or it is not yours.',
  keysTitle: 'Help and shortcut keys',
  keysNone: 'No single key decides, sends or pays.',
  keyMove: 'Go to the next, the previous row',
  keyOpen: 'Open the row',
  keySearch: 'Search',
  keyGo: 'Then a letter: go to a section on the left',
  keyHelp: 'This help',
  keysOff: 'Turn shortcut keys off',
  keysOn: 'Turn shortcut keys on',
} satisfies Record<keyof typeof id, Message>
