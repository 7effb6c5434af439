import {
  addDays,
  type CooperativeRecord,
  outletDocuments,
  type PersonRecord,
  type SiteCheck,
  wibDayOf,
} from '@dampingi/domain'
import { instantAt, workDayAt } from './demo-calendar.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Act, Stage } from './stage.ts'

/** The steps that a food outlet of the demo may take, each one command. */
type OutletStep = 'START' | 'SUBMIT' | 'RETURN' | 'PLAN' | 'FAIL' | 'PASS' | 'REGISTER'

const submitted: OutletStep[] = ['START', 'SUBMIT']
const returned: OutletStep[] = [...submitted, 'RETURN']
const submittedAgain: OutletStep[] = [...returned, 'SUBMIT']
const failed: OutletStep[] = [...submitted, 'PLAN', 'FAIL']
const passed: OutletStep[] = [...submitted, 'PLAN', 'PASS']
const passedAtSecondCheck: OutletStep[] = [...failed, 'PLAN', 'PASS']

const times = (count: number, steps: OutletStep[]): OutletStep[][] => Array.from({ length: count }, () => steps)

/** The roads of all outlets of the demo: every state several times, returned and failed ones among them. */
export const outletFates: readonly (readonly OutletStep[])[] = [
  ...times(12, ['START']),
  ...times(10, submitted),
  ...times(3, submittedAgain),
  ...times(7, returned),
  ...times(6, [...submitted, 'PLAN']),
  ...times(3, [...submittedAgain, 'PLAN']),
  ...times(2, [...failed, 'PLAN']),
  ...times(6, failed),
  ...times(5, passed),
  ...times(2, passedAtSecondCheck),
  ...times(17, [...passed, 'REGISTER']),
  ...times(3, [...passedAtSecondCheck, 'REGISTER']),
]

export interface OutletCast {
  today: string
  cooperative: CooperativeRecord
  steps: readonly OutletStep[]
  assistant: PersonRecord
  officer: PersonRecord
  village: string
  /** Number in the register of Bulog, should it come so far. */
  number: number
  random: SeededRandom
}

/** Days from the step before, from and to. */
const pace: Record<OutletStep, readonly [number, number]> = {
  START: [0, 0],
  SUBMIT: [4, 10],
  RETURN: [2, 5],
  PLAN: [1, 4],
  FAIL: [3, 8],
  PASS: [3, 8],
  REGISTER: [2, 6],
}

/** The acts of one outlet, on working days, the last one some days before today. */
export function outletActs(cast: OutletCast): Act[] {
  const { today, steps, random, assistant, officer, cooperative } = cast
  let sum = 0
  const offsets = steps.map((step) => {
    sum += random.int(...pace[step])
    return sum
  })
  const last = addDays(today, -random.int(1, 20))
  const days = offsets.map((offset) => workDayAt(addDays(last, offset - sum)))
  const road = { foodOutletId: '' }
  return steps.map((step, i) => ({
    at: instantAt(days[i] as string, 8 * 60 + 40 * i + random.int(0, 30), random.int(0, 59_999)),
    by: step === 'START' || step === 'SUBMIT' ? assistant : officer,
    cooperative,
    play: (stage, act) => play(step, { ...cast, road, nextDay: days[i + 1] ?? null }, stage, act),
  }))
}

type OutletScene = OutletCast & { road: { foodOutletId: string }; nextDay: string | null }

function play(step: OutletStep, scene: OutletScene, stage: Stage, act: Act): void {
  const { cooperative, random, road, today, village } = scene
  if (step === 'START') {
    road.foodOutletId = stage.idAt(act.at)
    const operatorName = `${random.pick(['Wati', 'Budi', 'Yanto', 'Lilis', 'Heri', 'Endang'])} (contoh)`
    const address = `Jl. Contoh No. ${random.int(1, 80)}, ${village}`
    const { foodOutletId } = road
    stage.give(act, 'startFoodOutlet', { foodOutletId, cooperativeId: cooperative.id, address, operatorName })
  }
  const { foodOutletId } = road
  if (step === 'SUBMIT') stage.give(act, 'submitFoodOutlet', { foodOutletId, documents: [...outletDocuments] })
  if (step === 'RETURN') stage.give(act, 'returnFoodOutlet', { foodOutletId, reason: random.pick(returnReasons) })
  if (step === 'PLAN')
    stage.give(act, 'planSiteCheck', { foodOutletId, siteCheckOn: scene.nextDay ?? addDays(today, random.int(0, 6)) })
  if (step === 'FAIL' || step === 'PASS')
    stage.give(act, 'recordSiteCheck', { foodOutletId, siteCheck: siteCheck(step === 'PASS', random) })
  if (step === 'REGISTER') {
    const registeredOn = wibDayOf(act.at)
    const rpkNumber = `RPK-CONTOH-${String(scene.number).padStart(4, '0')}`
    stage.give(act, 'registerFoodOutlet', {
      foodOutletId,
      rpkNumber,
      registeredOn,
      signageInstalledOn: random.chance(60) ? registeredOn : null,
    })
  }
}

const siteCheck = (passed: boolean, random: SeededRandom): SiteCheck => ({
  lengthDecimetres: random.int(40, 90),
  widthDecimetres: random.int(30, 60),
  dry: passed || random.chance(30),
  ventilated: passed || random.chance(60),
  pallets: passed ? random.int(4, 12) : random.int(0, 2),
  scale: passed || random.chance(50),
  power: true,
  truckAccess: passed || random.chance(60),
  storageKilograms: passed ? random.int(20, 60) * 100 : random.int(3, 12) * 100,
  operatorPresent: passed || random.chance(70),
  notes: passed ? 'Ruang simpan kering dan rapi.' : random.pick(failNotes),
  passed,
})

const failNotes = [
  'Lantai lembap dan palet kurang. Perbaiki, lalu minta cek lagi.',
  'Ruang terlalu sempit untuk dua ton. Pindahkan barang lain dulu.',
  'Atap bocor di sisi timur.',
]
const returnReasons = [
  'Foto tempat tidak menunjukkan ruang simpan. Kirim foto bagian dalam.',
  'Surat domisili atas nama pengurus lama. Minta surat yang baru.',
  'Alamat pada NIB berbeda dari alamat gerai. Samakan dulu.',
]
