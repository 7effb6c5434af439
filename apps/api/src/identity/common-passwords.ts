let loading: Promise<ReadonlySet<string>> | null = null

/** The 49,000 commonest passwords, in lower case, from the list of the zxcvbn project. Read when the first password is changed. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((password) => String(password).toLowerCase())),
  )
  return loading
}
