# Completion of avd for bash 3.2 or later. In ~/.bashrc:  source <(avd completions bash)

# Asks the program what the word at the cursor can become. $1 is the number of words that start the program.
_avd_ask() {
    local -a words=()
    local i word line value prefix=''
    # bash ends words at = and :, so that --stack=prod would be three of them
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((${#words[@]} > $1)) && [[ $word == [=:] || ${COMP_WORDS[i - 1]} == [=:] ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    local count=${#words[@]}
    local current=${words[count - 1]}
    local -a program=("${words[@]:0:$1}")
    local -a before=("${words[@]:$1:count - $1 - 1}")
    program[0]=${program[0]/#\~/$HOME}
    if [[ $current == *[=:]* ]]; then
        prefix=${current%"${current##*[=:]}"}
    fi
    COMPREPLY=()
    while IFS= read -r line; do
        value=${line%%$'\t'*}
        value=${value#"$prefix"}
        # quoted, so that the shell takes a value as a text and never as a command
        COMPREPLY+=("$(printf '%q' "$value")")
        # what follows an equals sign is typed next; bash 3.2 cannot be told
        [[ $value == *= ]] && compopt -o nospace 2>/dev/null
    done < <("${program[@]}" complete --word="$current" -- ${before[@]+"${before[@]}"} 2>/dev/null)
}

_avd() {
    _avd_ask 1
}

# dotnet avd is a tool of the repository; everything else after dotnet is completed as before
_avd_dotnet() {
    if [[ ${COMP_WORDS[1]} == avd ]] && ((COMP_CWORD > 1)); then
        _avd_ask 2
    elif [[ -n $_avd_dotnet_before ]]; then
        "$_avd_dotnet_before" "$@"
    fi
}

complete -o default -F _avd avd
if [[ $(complete -p dotnet 2>/dev/null) =~ \ -F\ ([^ ]+) && ${BASH_REMATCH[1]} != _avd_dotnet ]]; then
    _avd_dotnet_before=${BASH_REMATCH[1]}
fi
complete -o default -F _avd_dotnet dotnet
