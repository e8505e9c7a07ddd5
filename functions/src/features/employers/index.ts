export { EMPLOYERS, EmployerEntity, employerKey, employerPuts, getEmployer } from './employer'
