import { promisesText } from './promises.ts'

console.log(promisesText())
