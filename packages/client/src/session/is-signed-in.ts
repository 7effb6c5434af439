/** Whether the cookie of this browser opens a session. Throws when the server was not reached, or could not say. */
export async function isSignedIn(): Promise<boolean> {
  const response = await fetch('/api/auth/session', { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return ((await response.json()) as { signedIn: boolean }).signedIn
}
