import { customAttributeDefinitions } from './parts/custom-attributes.ts'

export default customAttributeDefinitions('location')
