import type { LocalView } from '@dampingi/client'
import { type App, type ComputedRef, computed, type InjectionKey, inject } from 'vue'
import type { Phone } from './phone.ts'

const key: InjectionKey<Phone> = Symbol('phone')

export const providePhone = (app: App, phone: Phone): void => {
  app.provide(key, phone)
}

/** The phone, for a screen. */
export function usePhone(): Phone {
  const phone = inject(key)
  if (phone === undefined) throw new Error('No phone: call providePhone(app, phone) before mounting.')
  return phone
}

/** What the phone holds, for a screen that is shown only when there is something. */
export function useView(): ComputedRef<LocalView> {
  const { view } = usePhone()
  return computed(() => {
    if (view.value === null) throw new Error('This screen needs data; the router keeps it away until there is some.')
    return view.value
  })
}
