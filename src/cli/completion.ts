import type { Command } from 'commander';

/** The shells that a completion script can be printed for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** An option as completion needs it. */
interface Completed {
  /** `--out` */
  readonly flag: string;
  readonly description: string;
  /** What its value is called, where it takes one. */
  readonly value?: string;
}

/**
 * A script that teaches a shell this program's options and subcommands, and that all else is a file; made of the definition of the commands,
 * so that it cannot lag behind. Completion libraries for commander answer with no files at all, which for a program that reads files is
 * worse than no completion.
 */
export function completionScript(program: Command, shell: Shell): string {
  const name = program.name();
  const options = optionsOf(program);
  const subcommands = program
    .createHelp()
    .visibleCommands(program)
    .filter((command) => command.name() !== 'help');
  switch (shell) {
    case 'bash':
      return bash(name, options, subcommands);
    case 'zsh':
      return zsh(name, options, subcommands);
    case 'fish':
      return fish(name, options, subcommands);
  }
}

function optionsOf(command: Command): Completed[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, description, flags }) => {
      const value = /<([^<>]+)>/.exec(flags)?.[1];
      return long ? [{ flag: long, description, ...(value === undefined ? {} : { value }) }] : [];
    });
}

/** What may stand behind a subcommand, where that is one of a few words and no file. */
function wordsOf(command: Command): readonly string[] {
  return command.registeredArguments[0]?.argChoices ?? [];
}

const FUNCTION = (name: string) => `_${name.replace(/\W/g, '_')}`;

/** https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion-Builtins.html */
function bash(name: string, options: readonly Completed[], subcommands: readonly Command[]): string {
  const flags = (all: readonly Completed[]) => all.map(({ flag }) => flag).join(' ');
  return `${FUNCTION(name)}() {
  local word=\${COMP_WORDS[COMP_CWORD]} words='${flags(options)}' choices=
  case \${COMP_WORDS[1]} in
${subcommands.map((command) => `    ${command.name()}) words='${flags(optionsOf(command))}' choices='${wordsOf(command).join(' ')}' ;;`).join('\n')}
  esac
  COMPREPLY=()
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  elif ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -f -W '${subcommands.map((command) => command.name()).join(' ')}' -- "$word")
  elif ((COMP_CWORD == 2)) && [[ $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    compopt +o default 2> /dev/null
  fi
}
complete -o default -o filenames -F ${FUNCTION(name)} ${name}
`;
}

/** https://zsh.sourceforge.io/Doc/Release/Completion-System.html#Completion-Functions, "_arguments" */
function zsh(name: string, options: readonly Completed[], subcommands: readonly Command[]): string {
  const quote = (text: string) => `'${text.replace(/'/g, `'\\''`)}'`;
  const spec = ({ flag, description, value }: Completed) =>
    quote(`${flag}[${description.replace(/[[\]]/g, '\\$&')}]${value === undefined ? '' : `:${value}:_files`}`);
  const rest = (command: Command) => {
    const words = wordsOf(command);
    const named = command.registeredArguments[0]?.name() ?? '';
    return quote(words.length > 0 ? `1:${named}:(${words.join(' ')})` : `*:${named}:_files`);
  };
  const specs = (all: readonly Completed[]) => all.map((option) => `    ${spec(option)} \\`).join('\n');
  return `#compdef ${name}
${FUNCTION(name)}() {
  local subcommand=
  ((CURRENT > 2)) && subcommand=$words[2]
  case $subcommand in
${subcommands.map((command) => `  ${command.name()})\n    shift words; ((CURRENT--))\n    _arguments \\\n${specs(optionsOf(command))}\n    ${rest(command)} ;;`).join('\n')}
  *)
    _arguments \\
${specs(options)}
    '1: :{_alternative "commands:command:(${subcommands.map((command) => command.name()).join(' ')})" "files:file:_files"}' \\
    '*:input:_files' ;;
  esac
}
compdef ${FUNCTION(name)} ${name}
`;
}

/** https://fishshell.com/docs/current/cmds/complete.html */
function fish(name: string, options: readonly Completed[], subcommands: readonly Command[]): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const line = (condition: string, { flag, description, value }: Completed) =>
    `complete -c ${name} -n ${quote(condition)} -l ${flag.slice(2)} -d ${quote(description)}${value === undefined ? '' : ' -r'}`;
  const subcommand = (command: Command) => [
    `complete -c ${name} -n __fish_use_subcommand -a ${command.name()} -d ${quote(command.description())}`,
    ...optionsOf(command).map((option) => line(`__fish_seen_subcommand_from ${command.name()}`, option)),
    ...(wordsOf(command).length > 0
      ? [
          `complete -c ${name} -n ${quote(`__fish_seen_subcommand_from ${command.name()}`)} -f -a ${quote(wordsOf(command).join(' '))}`,
        ]
      : []),
  ];
  return [
    ...options.map((option) =>
      line(`not __fish_seen_subcommand_from ${subcommands.map((command) => command.name()).join(' ')}`, option),
    ),
    ...subcommands.flatMap(subcommand),
    '',
  ].join('\n');
}
