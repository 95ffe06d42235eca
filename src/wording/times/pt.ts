import type { TimeWords } from './words.ts';

export const pt: TimeWords = {
  minute: ['min', 'minuto'],
  hour: ['h', 'hora'],
  day: ['d', 'dia'],
  week: ['sem', 'semana'],
  today: ['hoje'],
  yesterday: ['ontem'],
  one: ['um', 'uma'],
  ago: ['há', 'atrás', 'desde', 'os últimos', 'as últimas'],
  lastRead: ['última leitura', 'última-leitura', 'última mensagem', 'minha última mensagem'],
  hourly: ['de hora em hora', 'a cada hora', 'toda hora'],
  daily: ['diário', 'diariamente', 'todo dia', 'todos os dias', 'a cada dia'],
  workdays: ['dias úteis', 'em dias úteis', 'de segunda a sexta', 'segunda a sexta', 'seg-sex'],
  weekly: ['semanal', 'semanalmente', 'toda semana', 'todas as semanas', 'toda', 'todo', 'todas as', 'todos os'],
  monthly: ['mensal', 'mensalmente', 'todo mês', 'todos os meses'],
  weekdays: [
    ['domingo', 'dom'],
    ['segunda', 'segunda-feira', 'seg'],
    ['terça', 'terça-feira', 'ter'],
    ['quarta', 'quarta-feira', 'qua'],
    ['quinta', 'quinta-feira', 'qui'],
    ['sexta', 'sexta-feira', 'sex'],
    ['sábado', 'sáb'],
  ],
  between: ['às', 'as', 'à', 'a', 'no', 'na', 'no dia', 'dia'],
};
