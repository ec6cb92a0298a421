import { customAttributes } from './parts/custom-attributes.ts'

export default customAttributes('order')
