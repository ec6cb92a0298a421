import { customAttributes } from '../custom-attributes.ts'

export default customAttributes('order')
