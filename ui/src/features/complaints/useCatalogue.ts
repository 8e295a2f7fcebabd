export { useCatalogue } from '@/components/useCatalogue'
