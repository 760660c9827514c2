# Completion of avd for fish. Once:  avd completions fish > ~/.config/fish/completions/avd.fish

# Asks the program what the word at the cursor can become. $argv[1] is the number of words that start the program.
function __avd_ask
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    set -l program $words[1..$argv[1]]
    set -l before
    if test (count $words) -gt $argv[1]
        set before $words[(math $argv[1] + 1)..-1]
    end
    set --global __avd_found ($program complete --word="$current" -- $before 2>/dev/null)
    # without an answer, fish offers files
    test (count $__avd_found) -gt 0
end

# dotnet avd is a tool of the repository; everything else after dotnet is completed as before
function __avd_after_dotnet
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    test (count $words) -ge 2; and test "$words[2]" = avd
end

complete --command avd --no-files --condition '__avd_ask 1' --arguments '(printf "%s\n" $__avd_found)'
complete --command dotnet --no-files --condition '__avd_after_dotnet; and __avd_ask 2' --arguments '(printf "%s\n" $__avd_found)'
