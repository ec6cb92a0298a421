import { catalogColumns, catalogExample, catalogObject } from './parts/catalog-object.ts'
import { text, under } from '../declaration/columns.ts'
import { defineTable } from '../declaration/define-table.ts'

export default defineTable({
  ...catalogObject('IMAGE'),
  name: 'catalog_images',
  about: 'One row per picture: its address, not the picture itself.',
  columns: {
    ...catalogColumns,
    ...under('image_data', { name: text(), url: text(), caption: text(), photo_studio_order_id: text() }),
  },
  example: {
    type: 'IMAGE',
    id: 'YXFSFFMGTTPBWLKMQUDZZAGR',
    ...catalogExample,
    image_data: {
      name: 'Cup',
      url: 'https://items-images.example/cup.jpeg',
      caption: 'A cup of coffee',
      photo_studio_order_id: 'PSO_1',
    },
  },
})
