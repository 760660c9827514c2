# Completion of avd for zsh. In ~/.zshrc, after compinit:  source <(avd completions zsh)

# Asks the program what the word at the cursor can become. $1 is the number of words that start the program.
_avd_ask() {
    local -a program before described
    local line value text
    program=("${(@Q)words[1,$1]}")
    before=("${(@Q)words[$1 + 1,CURRENT - 1]}")
    program[1]=${program[1]/#\~/$HOME}
    for line in "${(@f)$("${program[@]}" complete --word="${(Q)PREFIX}" -- "${before[@]}" 2>/dev/null)}"; do
        value=${line%%$'\t'*}
        text=${line#*$'\t'}
        # a colon divides value and description
        [[ -n $value ]] && described+=("${value//:/\\:}${text:+:$text}")
    done
    if (( ${#described} )); then
        _describe -t avd avd described
    else
        _files
    fi
}

_avd() {
    _avd_ask 1
}

# dotnet avd is a tool of the repository; everything else after dotnet is completed as before
_avd_dotnet() {
    if [[ ${words[2]} == avd ]] && (( CURRENT > 2 )); then
        _avd_ask 2
    elif [[ -n $_avd_dotnet_before ]]; then
        $_avd_dotnet_before "$@"
    else
        _files
    fi
}

if [[ -n ${_comps[dotnet]} && ${_comps[dotnet]} != _avd_dotnet ]]; then
    _avd_dotnet_before=${_comps[dotnet]}
fi
compdef _avd avd
compdef _avd_dotnet dotnet
