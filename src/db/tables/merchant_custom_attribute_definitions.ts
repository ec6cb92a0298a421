import { customAttributeDefinitions } from '../custom-attributes.ts'

export default customAttributeDefinitions('merchant')
