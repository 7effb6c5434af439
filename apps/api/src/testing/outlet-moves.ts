import { today } from './fixed.ts'
import type { World } from './model.ts'
import { move } from './named-move.ts'

const siteCheck = {
  lengthDecimetres: 60,
  widthDecimetres: 40,
  dry: true,
  ventilated: true,
  pallets: 10,
  scale: true,
  power: true,
  truckAccess: true,
  storageKilograms: 2_000,
  operatorPresent: true,
  notes: '',
  passed: true,
}
const outlet = ({ ids }: World, more: object = {}) => ({ foodOutletId: ids.foodOutlet, ...more })

/** What can be done to a food outlet. */
export const outletMoves = [
  move('ba01', 'startFoodOutlet', (world) =>
    outlet(world, { cooperativeId: world.cooperative.id, address: 'Jalan Contoh 1', operatorName: 'Contoh' }),
  ),
  move('ba01', 'submitFoodOutlet', (world) =>
    outlet(world, { documents: ['NIB', 'NPWP', 'DOMICILE_LETTER', 'CHAIR_ID_SIGHTED', 'PLACE_PHOTO'] }),
  ),
  move('bulog1', 'returnFoodOutlet', (world) => outlet(world, { reason: 'Foto buram.' })),
  move('bulog1', 'planSiteCheck', (world) => outlet(world, { siteCheckOn: today })),
  move('bulog1', 'recordSiteCheck', (world) => outlet(world, { siteCheck }), 'passed'),
  move(
    'bulog2',
    'recordSiteCheck',
    (world) => outlet(world, { siteCheck: { ...siteCheck, passed: false, notes: 'Gudang lembap.' } }),
    'failed',
  ),
  move('bulog2', 'registerFoodOutlet', (world) =>
    outlet(world, { rpkNumber: `RPK-${world.ids.foodOutlet}`, registeredOn: today }),
  ),
  move('bulog1', 'recordSignage', (world) => outlet(world, { signageInstalledOn: today })),
]
